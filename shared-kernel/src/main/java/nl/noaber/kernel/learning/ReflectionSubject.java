package nl.noaber.kernel.learning;

/** What a reflection looks back on. */
public enum ReflectionSubject {
    CONTENT,
    PROCESS,
    OWN_ROLE,
    LEARNING
}
