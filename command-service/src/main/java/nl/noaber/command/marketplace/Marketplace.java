package nl.noaber.command.marketplace;

import static nl.noaber.command.marketplace.Match.State.AGREED;
import static nl.noaber.command.marketplace.Match.State.DECLINED;
import static nl.noaber.command.marketplace.Match.State.FULFILLED;
import static nl.noaber.command.marketplace.Match.State.LAPSED;
import static nl.noaber.command.marketplace.Match.State.PENDING;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What is on one marketplace; {@link MarketplaceDecider} decides what may happen to it.
 *
 * @param opening from when until when it is open, once it was opened
 */
public record Marketplace(
        MarketplaceId id,
        CommunityId community,
        @Nullable ValidPeriod opening,
        Map<RequestId, Listing> requests,
        Map<OfferId, Listing> offers,
        Map<MatchId, Match> matches) {
    public Marketplace {
        requests = Map.copyOf(requests);
        offers = Map.copyOf(offers);
        matches = Map.copyOf(matches);
    }

    /** The marketplace after one more event. */
    public static Marketplace evolve(
            @Nullable Marketplace before, MarketplaceEvent event, OccurredOn occurredOn) {
        if (event instanceof MarketplaceEvent.Announced(var id, var community, _, _)) {
            return new Marketplace(id, community, null, Map.of(), Map.of(), Map.of());
        }
        if (before == null) {
            throw new IllegalStateException("A marketplace begins with its announcement");
        }
        return before.after(event, occurredOn);
    }

    private Marketplace after(MarketplaceEvent event, OccurredOn moment) {
        return switch (event) {
            case MarketplaceEvent.Announced _ -> this;
            case MarketplaceEvent.Opened _ -> opened(ValidPeriod.from(moment));
            case MarketplaceEvent.RequestPosted(_, var request, var party, _, var quantity) ->
                    asking(put(requests, request, new Listing(party, quantity, false)));
            case MarketplaceEvent.RequestWithdrawn(_, var request, _) ->
                    asking(change(requests, request, Listing::taken));
            case MarketplaceEvent.OfferPosted(_, var offer, var party, _, var quantity) ->
                    offering(put(offers, offer, new Listing(party, quantity, false)));
            case MarketplaceEvent.OfferWithdrawn(_, var offer, _) ->
                    offering(change(offers, offer, Listing::taken));
            case MarketplaceEvent.MatchProposed(_, var match, var request, var offer, var n, _) ->
                    matching(put(matches, match, new Match(request, offer, n, Set.of(), PENDING)));
            case MarketplaceEvent.MatchAccepted(_, var match, var side, _) ->
                    matching(change(matches, match, m -> m.acceptedBy(side)));
            case MarketplaceEvent.MatchDeclined(_, var match, _, _, _) -> moved(match, DECLINED);
            case MarketplaceEvent.MatchAgreed(_, var match, _, _, _) -> moved(match, AGREED);
            case MarketplaceEvent.MatchValued _ -> this;
            case MarketplaceEvent.MatchFulfilled(_, var match) -> moved(match, FULFILLED);
            case MarketplaceEvent.MatchLapsed(_, var match, _) -> moved(match, LAPSED);
            case MarketplaceEvent.Closed _ ->
                    opening == null ? this : opened(opening.until(moment));
        };
    }

    /** Everybody who speaks for a party here. */
    public Set<PersonId> representatives() {
        return Stream.concat(requests.values().stream(), offers.values().stream())
                .map(entry -> entry.party().person())
                .collect(Collectors.toSet());
    }

    /** The party on one side of a match. */
    Party party(Match match, Side side) {
        return switch (side) {
            case REQUESTING -> request(match.request()).party();
            case OFFERING -> offer(match.offer()).party();
        };
    }

    Listing request(RequestId id) {
        return known(requests.get(id), MarketplaceRule.NO_SUCH_REQUEST);
    }

    Listing offer(OfferId id) {
        return known(offers.get(id), MarketplaceRule.NO_SUCH_OFFER);
    }

    Match match(MatchId id) {
        return known(matches.get(id), MarketplaceRule.NO_SUCH_MATCH);
    }

    /** Whether so much is left of both. */
    boolean isLeft(int quantity, RequestId request, OfferId offer) {
        int asked = request(request).quantity() - met(m -> m.request().equals(request));
        int offered = offer(offer).quantity() - met(m -> m.offer().equals(offer));
        return quantity <= asked && quantity <= offered;
    }

    private int met(Predicate<Match> which) {
        return matches.values().stream()
                .filter(Match::counts)
                .filter(which)
                .mapToInt(Match::quantity)
                .sum();
    }

    private static <T> T known(@Nullable T found, MarketplaceRule otherwise) {
        if (found == null) {
            throw otherwise.refused();
        }
        return found;
    }

    private Marketplace moved(MatchId match, Match.State state) {
        return matching(change(matches, match, m -> m.in(state)));
    }

    private Marketplace opened(ValidPeriod period) {
        return new Marketplace(id, community, period, requests, offers, matches);
    }

    private Marketplace asking(Map<RequestId, Listing> asked) {
        return new Marketplace(id, community, opening, asked, offers, matches);
    }

    private Marketplace offering(Map<OfferId, Listing> offered) {
        return new Marketplace(id, community, opening, requests, offered, matches);
    }

    private Marketplace matching(Map<MatchId, Match> matched) {
        return new Marketplace(id, community, opening, requests, offers, matched);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <K, V> Map<K, V> change(Map<K, V> map, K key, UnaryOperator<V> change) {
        var changed = new HashMap<>(map);
        changed.computeIfPresent(key, (_, value) -> change.apply(value));
        return changed;
    }
}
