package nl.noaber.command.lifetime;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;
import nl.noaber.kernel.time.OccurredOn;

/** Every reason to refuse something because of the order of beginnings and ends. */
public enum LifetimeRule implements Rule {
    ENDS_BEFORE_IT_BEGAN(
            wrong(
                    H16,
                    "The date lies before the beginning of what ends, is answered or is followed"
                            + " here. Correct the date, or correct the beginning first."));

    private final Reason reason;

    LifetimeRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** Refuses an end, or an answer, that certainly lies before its beginning. */
    public static void requireAfter(OccurredOn beginning, OccurredOn end) {
        ENDS_BEFORE_IT_BEGAN.when(end.to().isBefore(beginning.from()));
    }
}
