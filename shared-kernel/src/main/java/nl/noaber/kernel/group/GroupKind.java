package nl.noaber.kernel.group;

/** What a group is for. */
public enum GroupKind {
    WORKING,
    CORE,
    AD_HOC_ADVICE,
    SOUNDING_BOARD,
    STEERING;

    /** Whether it takes in people from outside the community (S0:625, S0:651). */
    public boolean admitsOutsiders() {
        return switch (this) {
            case STEERING, SOUNDING_BOARD -> true;
            case WORKING, CORE, AD_HOC_ADVICE -> false;
        };
    }
}
