package nl.noaber.query.execution;

/** The read side has not come as far as the asker wants to see. */
public final class ReadModelBehindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReadModelBehindException(int most) {
        super("%d streams are open already; try again".formatted(most));
    }

    public ReadModelBehindException(long wanted, long reached) {
        super("Commit %d is asked for, %d is reached; try again".formatted(wanted, reached));
    }
}
