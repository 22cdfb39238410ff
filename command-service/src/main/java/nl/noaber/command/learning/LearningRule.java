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
                    "A reflection is of order 1 (what was done), 2 (the assumptions behind it) "
                            + "or 3 (the learning itself).")),
    NOT_A_SESSION_HERE(wrong(H16, "The session named is none of this community.")),
    NOT_AN_EVENT_HERE(wrong(H16, "An event named was never recorded in this community.")),
    SAME_EVENT_TWICE(wrong(H16, "An event is named twice.")),
    NOT_AN_OUTCOME_HERE(wrong(H16, "What is led back is an outcome of this community."));

    private final Reason reason;

    LearningRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
