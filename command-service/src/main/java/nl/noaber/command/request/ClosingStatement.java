package nl.noaber.command.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How something ends. What is left out is refused by the rule that asks for it, with its passage,
 * and not as a body that cannot be read.
 */
public record ClosingStatement(@Nullable String reason, @Nullable String whatFollows) {
    public ClosingStatement {
        reason = said(reason);
        whatFollows = said(whatFollows);
    }

    /** The reason, empty where none was given. */
    public String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    /** What follows, empty where nothing was said of it. */
    public String next() {
        return Objects.requireNonNullElse(whatFollows, "");
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
