package nl.noaber.kernel.id;

/** Identifies a note of an auditor. */
public record AuditNoteId(String value) implements Identifier {
    public AuditNoteId {
        value = Identifier.checked(value);
    }
}
