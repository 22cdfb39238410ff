package nl.noaber.command.eventstore.store;

/** Another commit has continued the stream first; the engine turns this into exceptions of Axon. */
public final class StreamTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StreamTakenException(String message) {
        super(message);
    }
}
