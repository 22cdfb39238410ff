package nl.noaber.kernel.access;

import java.util.Comparator;

/**
 * Who may see an event (rule H11). How wide a circle is, is in its width and not in the order of
 * the constants: compare with the methods of this type only.
 */
public enum Visibility {
    /** The person who did it and the person who recorded it. */
    PERSON(10),
    /** The members of the group it belongs to. */
    GROUP(20),
    /** The members of the community. */
    COMMUNITY(30),
    /** The members of any community. */
    NETWORK(40),
    /** Every account. */
    PUBLIC(50);

    /** From the narrowest circle to the widest. */
    public static final Comparator<Visibility> BY_WIDTH = Comparator.comparingInt(v -> v.width);

    private final int width;

    Visibility(int width) {
        this.width = width;
    }

    /** Whether strictly more people are in this circle. */
    public boolean isWiderThan(Visibility other) {
        return width > other.width;
    }

    /** Whether strictly fewer people are in this circle. */
    public boolean isNarrowerThan(Visibility other) {
        return width < other.width;
    }

    /** This circle, or the other where that is wider. */
    public Visibility orWider(Visibility other) {
        return other.isWiderThan(this) ? other : this;
    }

    /** This circle, or the other where that is narrower. */
    public Visibility orNarrower(Visibility other) {
        return other.isNarrowerThan(this) ? other : this;
    }
}
