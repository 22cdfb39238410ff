package nl.noaber.kernel.id;

/** Identifies a study. */
public record StudyId(String value) implements Identifier {
    public StudyId {
        value = Identifier.checked(value);
    }
}
