package nl.noaber.query.labels;

/** The rows of names; the key of each row is the id that it names. */
public sealed interface LabelRow {

    /** What something is called. */
    record Label(String label) implements LabelRow {}
}
