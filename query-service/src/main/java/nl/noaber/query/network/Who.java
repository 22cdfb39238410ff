package nl.noaber.query.network;

/** Whom a network is about: its measures are shares of these people. */
public enum Who {
    /** The members, and everybody who has a tie that is shown. */
    MEMBERS_AND_TIES,
    /** The members alone, and the ties among them. */
    MEMBERS,
    /** Everybody who has a tie that is shown. */
    TIES,
    /** Everybody whom the events name. */
    ALL
}
