package nl.noaber.kernel.id;

/** Identifies a correction. */
public record CorrectionId(String value) implements Identifier {
    public CorrectionId {
        Identifier.checked(value);
    }
}
