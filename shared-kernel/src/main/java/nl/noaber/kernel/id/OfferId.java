package nl.noaber.kernel.id;

/** Identifies an offer on a marketplace. */
public record OfferId(String value) implements Identifier {
    public OfferId {
        Identifier.checked(value);
    }
}
