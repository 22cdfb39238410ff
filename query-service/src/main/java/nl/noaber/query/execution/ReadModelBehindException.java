package nl.noaber.query.execution;

/** The read model has not reached the requested commit in time, or no stream is free: 503. */
public final class ReadModelBehindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReadModelBehindException(int most) {
        super("%d streams are open already. Try again later.".formatted(most));
    }

    public ReadModelBehindException(long wanted, long reached) {
        super(
                "Commit %d is requested, but only commit %d has been processed. Try again."
                        .formatted(wanted, reached));
    }
}
