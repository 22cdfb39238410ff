package nl.noaber.kernel.access;

/** Who may see an event, from the narrowest circle to the widest (rule H11). */
public enum Visibility {
    PERSON,
    GROUP,
    COMMUNITY,
    NETWORK,
    PUBLIC
}
