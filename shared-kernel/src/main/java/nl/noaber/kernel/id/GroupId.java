package nl.noaber.kernel.id;

/** Identifies a group. */
public record GroupId(String value) implements Identifier {
    public GroupId {
        value = Identifier.checked(value);
    }
}
