package nl.noaber.kernel.id;

/** Identifies a marketplace. */
public record MarketplaceId(String value) implements Identifier {
    public MarketplaceId {
        value = Identifier.checked(value);
    }
}
