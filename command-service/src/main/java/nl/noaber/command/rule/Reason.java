package nl.noaber.command.rule;

import com.google.errorprone.annotations.Immutable;

/**
 * What a refusal says.
 *
 * @param ground the hard rule it rests on
 * @param explanation why, in English
 */
@Immutable
public record Reason(HardRule ground, Kind kind, String explanation) {
    /** Whether the state or the command itself stands in the way. */
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
