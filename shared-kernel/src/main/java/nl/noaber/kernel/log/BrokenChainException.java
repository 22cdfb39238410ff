package nl.noaber.kernel.log;

/** The log was altered, or what was read is not this log: stop, and have it looked at. */
public final class BrokenChainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long number;

    public BrokenChainException(long number, String reason) {
        super("commit " + number + ": " + reason);
        this.number = number;
    }

    /** The number of the first commit that cannot be accepted. */
    public long number() {
        return number;
    }
}
