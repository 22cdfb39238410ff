package nl.noaber.query.store;

/**
 * Somebody else moved the checkpoint: forget what was kept, read the checkpoint and go on from
 * there.
 */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(int partition) {
        super("The checkpoint of partition " + partition + " was moved by somebody else");
    }
}
