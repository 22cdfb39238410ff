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
    NOT_AN_EVENT_HERE(wrong(H15, "The event you name is not an event of this community.")),
    OF_THE_LIVING(
            wrong(
                    H11,
                    "An event about a LIVE event must be LIVE too, because research reads both"
                            + " by consent only. Set provenance to LIVE.")),
    CORRECTS_A_CORRECTION(
            wrong(H15, "A correction cannot be corrected. Correct the event it names once more.")),
    NO_REASON(wrong(H15, "A correction or an attribution needs a reason.")),
    REDATED_AND_RETRACTED(
            wrong(
                    H15,
                    "A correction either gives another date or retracts the event. Choose one of"
                            + " them.")),
    CHANGES_NOTHING(wrong(H15, "A correction must give another date or retract the event.")),
    FOUNDING_EVENT(
            wrong(
                    H15,
                    "The founding event of a community cannot be retracted, because all other"
                            + " events rest on it. Close the community and give the reason.")),
    RETRACTED_ALREADY(
            conflict(
                    H15,
                    "The event was retracted already. If it happened after all, correct its date:"
                            + " it then counts again.")),
    LIES_AHEAD(
            wrong(
                    H16,
                    "The corrected date lies after the correction itself. Choose an earlier"
                            + " date.")),
    DISMISSED_ALREADY(conflict(H15, "The signal was dismissed already.")),
    ACKNOWLEDGED_ALREADY(conflict(H15, "The signal was acknowledged already.")),
    NO_SUCH_RULE(wrong(H15, "There is no such soft rule. Soft rules are W1 to W58.")),
    SAME_EVENT_TWICE(wrong(H16, "You name the same event twice. Name each event once.")),
    CAUSES_ITSELF(wrong(H16, "An event does not follow from itself. Name other events.")),
    CAUSE_LIES_LATER(
            wrong(
                    H16,
                    "An event you name lies after the event that you trace back. Name earlier events,"
                            + " or correct the dates first.")),
    ATTRIBUTED_ALREADY(
            conflict(H15, "This person traced the event back to the same events already.")),
    THEIRS_TO_RELEASE(
            wrong(
                    H11,
                    "You may not release this event. An event for one person is released by that"
                            + " person, an event for a group by a person who was a member then.")),
    NOT_WIDER(
            conflict(
                    H11,
                    "A release must make an event visible to more people than before. Choose a"
                            + " wider visibility."));

    private final Reason reason;

    OversightRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
