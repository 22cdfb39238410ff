package nl.noaber.command.oversight;

import static nl.noaber.command.rule.HardRule.H11;
import static nl.noaber.command.rule.HardRule.H15;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse a correction; that the community is closed is none. */
enum OversightRule implements Rule {
    NOT_AN_EVENT_HERE(wrong(H15, "The event named was never recorded in this community.")),
    OF_THE_LIVING(
            wrong(
                    H11,
                    "What is said about something told live is told live, too: research reads both"
                            + " only by consent.")),
    CORRECTS_A_CORRECTION(
            wrong(H15, "A correction is not corrected; correct the event it names once more.")),
    NO_REASON(wrong(H15, "A correction says why.")),
    REDATED_AND_RETRACTED(wrong(H15, "What did not happen has no other date.")),
    CHANGES_NOTHING(wrong(H15, "A correction gives another date or retracts the event.")),
    FOUNDING_EVENT(
            wrong(
                    H15,
                    "All that happened in a community rests on its founding; close it and say"
                            + " why.")),
    RETRACTED_ALREADY(conflict(H15, "The event was retracted already.")),
    LIES_AHEAD(wrong(H16, "The right date lies after the correction itself.")),
    DISMISSED_ALREADY(conflict(H15, "The signal was dismissed already.")),
    ACKNOWLEDGED_ALREADY(conflict(H15, "The signal was acknowledged already.")),
    NO_SUCH_RULE(wrong(H15, "A soft rule is called W1 to W58.")),
    THEIRS_TO_RELEASE(
            wrong(
                    H11,
                    "What was told for one person's eyes is opened by that person alone; what was"
                            + " told to a group, by somebody who was in it.")),
    NOT_WIDER(conflict(H11, "A release lets a wider circle see an event than saw it until then."));

    private final Reason reason;

    OversightRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
