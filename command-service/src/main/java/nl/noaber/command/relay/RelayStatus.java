package nl.noaber.command.relay;

/**
 * What the relay is doing, for health and metrics.
 *
 * @param state what it is at
 * @param commit the last commit published, 0 if none
 * @param detail what is wrong, or empty
 */
public record RelayStatus(State state, long commit, String detail) {

    /** What a relay may be at. */
    public enum State {
        /** Another relay publishes; this one takes over when that one falls silent. */
        WAITING,
        /** It publishes. */
        FOLLOWING,
        /** The broker or the log cannot be reached; it tries again. */
        RETRYING,
        /** It refuses to go on: see the detail. */
        STOPPED
    }
}
