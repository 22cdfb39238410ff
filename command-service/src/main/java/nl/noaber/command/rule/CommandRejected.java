package nl.noaber.command.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule refused a command; no event was written. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient @Nullable RefusedItem item;

    CommandRejected(Rule rule) {
        this(rule, null);
    }

    private CommandRejected(Rule rule, @Nullable RefusedItem item) {
        super(rule.reason().ground() + " " + rule.name() + ": " + rule.reason().explanation());
        this.rule = rule;
        this.item = item;
    }

    /** The same refusal, about one item; a refusal that names its item already stays as it is. */
    public CommandRejected about(RefusedItem refused) {
        return item == null ? new CommandRejected(rule, refused) : this;
    }

    /**
     * The same refusal of one part of a request: the item stands inside that part.
     *
     * @param part where the part stands in the body, such as {@code switches[1]}; empty if it is
     *     the body itself
     * @param otherwise the item of a refusal that names none, if there is one
     */
    public CommandRejected inside(String part, @Nullable RefusedItem otherwise) {
        RefusedItem named = item == null ? otherwise : item;
        return named == null || part.isEmpty()
                ? new CommandRejected(rule, named)
                : new CommandRejected(
                        rule,
                        new RefusedItem(part + "." + named.field(), named.index(), named.id()));
    }

    /** The item that was refused, if the command names several things. */
    public Optional<RefusedItem> item() {
        return Optional.ofNullable(item);
    }

    /** The rule that refused. */
    public Rule rule() {
        return rule;
    }
}
