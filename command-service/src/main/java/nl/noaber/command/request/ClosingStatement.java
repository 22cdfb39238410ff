package nl.noaber.command.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reason for an end, and what follows. Both are nullable here: the rule that requires them
 * refuses the command with its passage, instead of a 400.
 */
public record ClosingStatement(@Nullable String reason, @Nullable String whatFollows) {
    public ClosingStatement {
        reason = said(reason);
        whatFollows = said(whatFollows);
    }

    /** The reason, empty if none was given. */
    public String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    /** What follows, empty if nothing was given. */
    public String next() {
        return Objects.requireNonNullElse(whatFollows, "");
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
