package nl.noaber.kernel.id;

/** Identifies a recorded event. */
public record EventId(String value) implements Identifier {
    public EventId {
        value = Identifier.checked(value);
    }
}
