package nl.noaber.kernel.group;

/** What a group is for. */
public enum GroupKind {
    WORKING,
    CORE,
    AD_HOC_ADVICE,
    SOUNDING_BOARD,
    STEERING
}
