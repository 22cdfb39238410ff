package nl.noaber.command.relay;

/** Going on would publish something wrong: somebody has to look at the topic and the log. */
public final class RelayStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RelayStoppedException(String message) {
        super(message);
    }
}
