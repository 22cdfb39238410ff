package nl.noaber.kernel.topic;

/**
 * The type of a record, in {@link TopicHeader#TYPE} written {@code <name>/<revision>}.
 *
 * @param name wire name of the event
 * @param revision of the event's form, 0 if it has none
 */
public record RecordType(String name, int revision) {

    /**
     * Every event of the partition up to the record's commit has been published; the record has
     * neither key nor value.
     */
    public static final RecordType WATERMARK = new RecordType("log.watermark", 1);

    /**
     * Reads the header's value.
     *
     * @throws IllegalArgumentException if it is not a name and a revision
     */
    public static RecordType parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A type without a revision: " + text);
        }
        return new RecordType(
                text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    /** The header's value. */
    public String format() {
        return name + "/" + revision;
    }
}
