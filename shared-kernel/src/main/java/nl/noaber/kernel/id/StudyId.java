package nl.noaber.kernel.id;

/** Identifies a study. */
public record StudyId(String value) implements Identifier {
    public StudyId {
        Identifier.checked(value);
    }
}
