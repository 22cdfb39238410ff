package nl.noaber.kernel.id;

/** Identifies an offer on a marketplace. */
public record OfferId(String value) implements Identifier {
    public OfferId {
        value = Identifier.checked(value);
    }
}
