package nl.noaber.kernel.marketplace;

/** The two sides of a match. */
public enum Side {
    REQUESTING,
    OFFERING
}
