package nl.noaber.command.learning;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/**
 * Every reason to refuse something learned; that the community is closed is none, because returns
 * come late (S0:1240).
 */
enum LearningRule implements Rule {
    NO_SUCH_ORDER(
            wrong(
                    H16,
                    "The order of a reflection is 1 (what was done), 2 (the assumptions behind"
                            + " it) or 3 (the learning itself).")),
    NOT_A_SESSION_HERE(wrong(H16, "The session you name is not a session of this community.")),
    NOT_AN_EVENT_HERE(
            wrong(
                    H16,
                    "An event you name is not an event of this community. Name events of this"
                            + " community only.")),
    SAME_EVENT_TWICE(wrong(H16, "You name the same event twice. Name each event once.")),
    NOT_AN_OUTCOME_HERE(
            wrong(
                    H16,
                    "Only an outcome of this community can be attributed to events. Name one of"
                            + " its outcomes."));

    private final Reason reason;

    LearningRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
