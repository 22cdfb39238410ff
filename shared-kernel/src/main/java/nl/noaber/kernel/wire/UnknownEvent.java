package nl.noaber.kernel.wire;

/** A name or revision this software does not know: the reader must stop, never skip. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEvent(String name, int revision) {
        super("Unknown event " + name + "/" + revision);
    }
}
