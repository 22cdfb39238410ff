package nl.noaber.query.feed;

/** The topic holds another history than the one read so far: the reader must stop. */
final class ForeignLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignLogException(String message) {
        super(message);
    }
}
