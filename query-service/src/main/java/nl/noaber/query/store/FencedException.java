package nl.noaber.query.store;

/**
 * Another process moved the checkpoint: discard the cached rows, read the checkpoint and continue
 * from there.
 */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(int partition) {
        super("The checkpoint of partition " + partition + " was moved by somebody else");
    }
}
