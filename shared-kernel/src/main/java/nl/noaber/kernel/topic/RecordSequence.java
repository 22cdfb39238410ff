package nl.noaber.kernel.topic;

/**
 * The place of an event in the log, in {@link TopicHeader#SEQUENCE} written with 20 digits, so that
 * texts sort as numbers do.
 *
 * @param index global index of the event, from 0
 */
public record RecordSequence(long index) {

    /**
     * Reads the header's value.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public static RecordSequence parse(String text) {
        return new RecordSequence(Long.parseLong(text));
    }

    /** The header's value. */
    public String format() {
        return "%020d".formatted(index);
    }
}
