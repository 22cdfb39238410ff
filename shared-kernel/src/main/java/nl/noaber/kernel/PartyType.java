package nl.noaber.kernel;

/** Kind of party; the first four are those of a learning region. */
public enum PartyType {
    SOCIETAL_INSTITUTION,
    CITIZENS,
    GOVERNMENT,
    KNOWLEDGE_INSTITUTION,
    BUSINESS,
    SUPPORT_BODY
}
