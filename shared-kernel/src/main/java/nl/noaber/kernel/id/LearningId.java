package nl.noaber.kernel.id;

/** Identifies a piece of learning. */
public record LearningId(String value) implements Identifier {
    public LearningId {
        value = Identifier.checked(value);
    }
}
