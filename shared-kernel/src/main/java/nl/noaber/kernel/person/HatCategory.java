package nl.noaber.kernel.person;

/** What kind of hat it is (domain.md 2.3). */
public enum HatCategory {
    PRIVATE,
    CIVIC,
    PROFESSIONAL,
    NETWORK,
    STYLE,
    CONSUMER
}
