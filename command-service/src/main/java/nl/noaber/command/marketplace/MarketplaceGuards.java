package nl.noaber.command.marketplace;

import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.RequestId;
import org.jspecify.annotations.Nullable;

/** Finds what a command names on a marketplace, or refuses the command. */
final class MarketplaceGuards {
    private MarketplaceGuards() {}

    static Listing requireRequest(Marketplace state, RequestId request) {
        return known(state.requests().get(request), MarketplaceRule.NO_SUCH_REQUEST);
    }

    static Listing requireOffer(Marketplace state, OfferId offer) {
        return known(state.offers().get(offer), MarketplaceRule.NO_SUCH_OFFER);
    }

    static Match requireMatch(Marketplace state, MatchId match) {
        return known(state.matches().get(match), MarketplaceRule.NO_SUCH_MATCH);
    }

    private static <T> T known(@Nullable T found, MarketplaceRule otherwise) {
        if (found == null) {
            throw otherwise.refused();
        }
        return found;
    }
}
