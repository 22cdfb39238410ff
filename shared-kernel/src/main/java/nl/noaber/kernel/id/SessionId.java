package nl.noaber.kernel.id;

/** Identifies a session. */
public record SessionId(String value) implements Identifier {
    public SessionId {
        value = Identifier.checked(value);
    }
}
