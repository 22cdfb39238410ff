package nl.noaber.kernel.time;

/** How sharply the moment of an event is known. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    PERIOD
}
