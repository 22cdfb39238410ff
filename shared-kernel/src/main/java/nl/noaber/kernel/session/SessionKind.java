package nl.noaber.kernel.session;

/** What kind of meeting it is. */
public enum SessionKind {
    PLENARY,
    WORKING,
    CORE,
    SITE_VISIT,
    WORKSHOP,
    OPEN_SPACE,
    EXCHANGE,
    INTERVISION,
    KNOWLEDGE_SESSION,
    THEME,
    LUNCH,
    CONFERENCE
}
