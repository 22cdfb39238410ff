package nl.noaber.kernel.topic;

/**
 * The stream of an event, in {@link TopicHeader#SUBJECT} written {@code <type>/<id>}.
 *
 * @param streamType type of the stream, without a slash
 * @param streamId id of the stream
 */
public record RecordSubject(String streamType, String streamId) {

    /**
     * Reads the header's value.
     *
     * @throws IllegalArgumentException if it is not a type and an id
     */
    public static RecordSubject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A subject without an id: " + text);
        }
        return new RecordSubject(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The header's value. */
    public String format() {
        return streamType + "/" + streamId;
    }
}
