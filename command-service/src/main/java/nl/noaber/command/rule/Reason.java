package nl.noaber.command.rule;

import com.google.errorprone.annotations.Immutable;

/**
 * The content of a refusal.
 *
 * @param ground the hard rule behind the refusal
 * @param explanation text for the user, in English: what is refused and what to do instead
 */
@Immutable
public record Reason(HardRule ground, Kind kind, String explanation) {
    /** Whether the state or the command itself is the cause. */
    public enum Kind {
        /** The same command could succeed at another moment: 409. */
        CONFLICT,
        /** The command cannot succeed as it stands: 422. */
        UNPROCESSABLE
    }

    /** The state stands in the way. */
    public static Reason conflict(HardRule ground, String explanation) {
        return new Reason(ground, Kind.CONFLICT, explanation);
    }

    /** The command itself is wrong. */
    public static Reason wrong(HardRule ground, String explanation) {
        return new Reason(ground, Kind.UNPROCESSABLE, explanation);
    }
}
