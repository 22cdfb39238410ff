package nl.noaber.kernel.id;

/** Identifies a person, pseudonymous. */
public record PersonId(String value) implements Identifier {
    public PersonId {
        Identifier.checked(value);
    }
}
