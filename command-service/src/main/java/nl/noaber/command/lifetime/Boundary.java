package nl.noaber.command.lifetime;

/** What an event means for one thing: it begins, it ends, or something follows its beginning. */
public sealed interface Boundary {
    Thing thing();

    /** The thing begins. */
    record Begins(Thing thing) implements Boundary {}

    /** The thing ends, and may begin anew. */
    record Ends(Thing thing) implements Boundary {}

    /** Something happens that presumes the thing, such as the answer to a question. */
    record Follows(Thing thing) implements Boundary {}
}
