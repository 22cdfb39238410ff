package nl.noaber.kernel.log;

/** The commit does not fit into one entry: ask for less at once. */
public final class EntryTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntryTooLargeException(int bytes, int most) {
        super("%d bytes of events exceed %d".formatted(bytes, most));
    }
}
