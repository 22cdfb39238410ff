package nl.noaber.kernel.person;

/** What kind of hat it is. */
public enum HatCategory {
    PRIVATE,
    CIVIC,
    PROFESSIONAL,
    NETWORK,
    STYLE,
    CONSUMER
}
