package nl.noaber.audit;

/** The audit log could not confirm a record: the caller must not do what depends on it. */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailableException(Throwable cause) {
        super("The second log could not be written", cause);
    }
}
