package nl.noaber.kernel.id;

/** Identifies an assignment given in a session. */
public record AssignmentId(String value) implements Identifier {
    public AssignmentId {
        value = Identifier.checked(value);
    }
}
