package nl.noaber.query.web;

/** The read side has not come as far as the asker wants to see. */
final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(int most) {
        super("%d streams are open already; try again".formatted(most));
    }

    NotYet(long wanted, long reached) {
        super("Commit %d is asked for, %d is reached; try again".formatted(wanted, reached));
    }
}
