package nl.noaber.kernel.event;

/**
 * Where an event comes from: lived and recorded, taken from a source document, or invented to make
 * a replay run.
 */
public enum Provenance {
    LIVE,
    SOURCE,
    SYNTHETIC
}
