package nl.noaber.kernel.id;

/** Identifies a contact. */
public record ContactId(String value) implements Identifier {
    public ContactId {
        value = Identifier.checked(value);
    }
}
