package nl.noaber.kernel.study;

/** What somebody consents to. */
public enum ConsentScope {
    OBSERVATION,
    INTERVIEW,
    QUESTIONNAIRE,
    EXPORT
}
