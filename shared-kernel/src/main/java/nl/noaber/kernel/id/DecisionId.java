package nl.noaber.kernel.id;

/** Identifies a decision. */
public record DecisionId(String value) implements Identifier {
    public DecisionId {
        value = Identifier.checked(value);
    }
}
