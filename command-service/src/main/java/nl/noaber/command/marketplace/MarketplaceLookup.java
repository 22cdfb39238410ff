package nl.noaber.command.marketplace;

import java.util.Optional;
import nl.noaber.kernel.id.MarketplaceId;

/** Knows of which community a marketplace is and who speaks there for a party. */
@FunctionalInterface
public interface MarketplaceLookup {
    Optional<Marketplace> of(MarketplaceId marketplace);
}
