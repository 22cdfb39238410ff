package nl.noaber.query.signals;

/** How pressing a signal is. */
public enum SignalLevel {
    /** Worth a look. */
    AMBER,
    /** Beyond what anybody advises. */
    RED
}
