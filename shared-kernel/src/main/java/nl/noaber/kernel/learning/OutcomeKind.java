package nl.noaber.kernel.learning;

/** On which level a return is found (S0:844). */
public enum OutcomeKind {
    CONCRETE,
    RELATIONAL,
    SLIPSTREAM
}
