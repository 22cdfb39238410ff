package nl.noaber.kernel.topic;

/**
 * The log that a record comes from, in {@link TopicHeader#SOURCE} written {@code
 * urn:noaber:log:<id>}.
 *
 * @param log id of the log
 */
public record RecordSource(String log) {

    private static final String PREFIX = "urn:noaber:log:";

    /**
     * Reads the header's value.
     *
     * @throws IllegalArgumentException if it does not name a log
     */
    public static RecordSource parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a log: " + text);
        }
        return new RecordSource(text.substring(PREFIX.length()));
    }

    /** The header's value. */
    public String format() {
        return PREFIX + log;
    }
}
