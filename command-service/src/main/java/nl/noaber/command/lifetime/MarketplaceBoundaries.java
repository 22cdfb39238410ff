package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.AGREEMENT;
import static nl.noaber.command.lifetime.Thing.Kind.FLOOR;
import static nl.noaber.command.lifetime.Thing.Kind.MATCH;
import static nl.noaber.command.lifetime.Thing.Kind.OFFER;
import static nl.noaber.command.lifetime.Thing.Kind.REQUEST;

import java.util.List;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
import nl.noaber.kernel.marketplace.MarketplaceEvent;

/** Beginnings and ends in the stream of a marketplace. */
final class MarketplaceBoundaries {
    private MarketplaceBoundaries() {}

    static List<Boundary> of(MarketplaceEvent event) {
        return switch (event) {
            case MarketplaceEvent.Announced _ -> List.of();
            case MarketplaceEvent.Opened _ -> List.of(new Begins(Thing.of(FLOOR)));
            case MarketplaceEvent.Closed _ -> List.of(new Ends(Thing.of(FLOOR)));
            case MarketplaceEvent.RequestPosted(_, var request, _, _, _) ->
                    List.of(new Begins(Thing.of(REQUEST, request)));
            case MarketplaceEvent.RequestWithdrawn(_, var request, _) ->
                    List.of(new Ends(Thing.of(REQUEST, request)));
            case MarketplaceEvent.OfferPosted(_, var offer, _, _, _) ->
                    List.of(new Begins(Thing.of(OFFER, offer)));
            case MarketplaceEvent.OfferWithdrawn(_, var offer, _) ->
                    List.of(new Ends(Thing.of(OFFER, offer)));
            case MarketplaceEvent.MatchProposed(_, var match, var request, var offer, _, _) ->
                    List.of(
                            new Follows(Thing.of(REQUEST, request)),
                            new Follows(Thing.of(OFFER, offer)),
                            new Begins(Thing.of(MATCH, match)));
            case MarketplaceEvent.MatchAccepted(_, var match, _, _) ->
                    List.of(new Follows(Thing.of(MATCH, match)));
            case MarketplaceEvent.MatchDeclined(_, var match, _, _, _) ->
                    List.of(new Ends(Thing.of(MATCH, match)));
            case MarketplaceEvent.MatchAgreed(_, var match, _, _, _) ->
                    List.of(
                            new Follows(Thing.of(MATCH, match)),
                            new Begins(Thing.of(AGREEMENT, match)));
            case MarketplaceEvent.MatchValued(_, var match, _) ->
                    List.of(new Follows(Thing.of(AGREEMENT, match)));
            case MarketplaceEvent.MatchFulfilled(_, var match) ->
                    List.of(new Ends(Thing.of(AGREEMENT, match)));
            case MarketplaceEvent.MatchLapsed(_, var match, _) ->
                    List.of(new Ends(Thing.of(MATCH, match)), new Ends(Thing.of(AGREEMENT, match)));
        };
    }
}
