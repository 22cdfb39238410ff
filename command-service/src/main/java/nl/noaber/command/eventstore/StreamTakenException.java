package nl.noaber.command.eventstore;

/**
 * Another commit has continued the stream first; the engine turns this into Axon's own exceptions.
 */
final class StreamTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamTakenException(String message) {
        super(message);
    }
}
