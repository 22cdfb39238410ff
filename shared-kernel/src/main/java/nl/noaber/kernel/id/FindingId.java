package nl.noaber.kernel.id;

/** Identifies a finding of a study. */
public record FindingId(String value) implements Identifier {
    public FindingId {
        value = Identifier.checked(value);
    }
}
