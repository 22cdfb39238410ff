package nl.noaber.command.rule;

/** A named reason to refuse a command; every feature keeps its own in one enum. */
public interface Rule {
    String name();

    Reason reason();

    /** The refusal to throw. */
    default CommandRejected refused() {
        return new CommandRejected(this);
    }

    /** Refuses unless {@code allowed}. */
    default void unless(boolean allowed) {
        if (!allowed) {
            throw refused();
        }
    }

    /** Refuses one item of several unless {@code allowed}. */
    default void unless(boolean allowed, RefusedItem item) {
        if (!allowed) {
            throw refused().about(item);
        }
    }

    /** Refuses one item of several if {@code broken}. */
    default void when(boolean broken, RefusedItem item) {
        unless(!broken, item);
    }

    /** Refuses if {@code broken}. */
    default void when(boolean broken) {
        unless(!broken);
    }
}
