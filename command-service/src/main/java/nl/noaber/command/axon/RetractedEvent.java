package nl.noaber.command.axon;

/**
 * Stands in a stream in place of an event that a retraction reaches. It keeps the sequence of the
 * stream without gaps and changes no state.
 *
 * @param stream the id of the stream
 */
public record RetractedEvent(String stream) {}
