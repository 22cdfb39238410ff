package nl.noaber.kernel.community;

/** How a candidate is approached; personally works best (S0:207). */
public enum Approach {
    IN_PERSON,
    PHONE,
    MAIL,
    MEETING,
    VIA_OTHERS
}
