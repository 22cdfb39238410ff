package nl.noaber.kernel.id;

/** Identifies an advice that a group is asked for. */
public record AdviceId(String value) implements Identifier {
    public AdviceId {
        value = Identifier.checked(value);
    }
}
