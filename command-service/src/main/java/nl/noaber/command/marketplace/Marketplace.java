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
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The state of one marketplace that its rules need.
 *
 * @param opening from when until when it is open, once it was opened
 * @param lifetimes when what is ended or followed here began
 */
public record Marketplace(
        MarketplaceId id,
        CommunityId community,
        @Nullable ValidPeriod opening,
        Map<RequestId, Listing> requests,
        Map<OfferId, Listing> offers,
        Map<MatchId, Match> matches,
        Lifetimes lifetimes) {
    public Marketplace {
        requests = Map.copyOf(requests);
        offers = Map.copyOf(offers);
        matches = Map.copyOf(matches);
    }

    /** The marketplace after one more event. */
    public static Marketplace evolve(
            @Nullable Marketplace before, MarketplaceEvent event, OccurredOn occurredOn) {
        if (event instanceof MarketplaceEvent.Announced(var id, var community, _, _)) {
            return new Marketplace(
                    id,
                    community,
                    null,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Lifetimes.NONE.after(event, occurredOn));
        }
        if (before == null) {
            throw new IllegalStateException("A marketplace begins with its announcement");
        }
        return before.after(event, occurredOn).with(before.lifetimes.after(event, occurredOn));
    }

    private Marketplace after(MarketplaceEvent event, OccurredOn moment) {
        return switch (event) {
            case MarketplaceEvent.Announced _ -> this;
            case MarketplaceEvent.Opened _ -> withOpening(ValidPeriod.from(moment));
            case MarketplaceEvent.RequestPosted(_, var request, var party, _, var quantity) ->
                    withRequests(put(requests, request, new Listing(party, quantity, false)));
            case MarketplaceEvent.RequestWithdrawn(_, var request, _) ->
                    withRequests(change(requests, request, Listing::withdraw));
            case MarketplaceEvent.OfferPosted(_, var offer, var party, _, var quantity) ->
                    withOffers(put(offers, offer, new Listing(party, quantity, false)));
            case MarketplaceEvent.OfferWithdrawn(_, var offer, _) ->
                    withOffers(change(offers, offer, Listing::withdraw));
            case MarketplaceEvent.MatchProposed(_, var match, var request, var offer, var n, _) ->
                    withMatches(
                            put(matches, match, new Match(request, offer, n, Set.of(), PENDING)));
            case MarketplaceEvent.MatchAccepted(_, var match, var side, _) ->
                    withMatches(change(matches, match, before -> before.acceptedBy(side)));
            case MarketplaceEvent.MatchDeclined(_, var match, _, _, _) -> moved(match, DECLINED);
            case MarketplaceEvent.MatchAgreed(_, var match, _, _, _) -> moved(match, AGREED);
            case MarketplaceEvent.MatchValued _ -> this;
            case MarketplaceEvent.MatchFulfilled(_, var match) -> moved(match, FULFILLED);
            case MarketplaceEvent.MatchLapsed(_, var match, _) -> moved(match, LAPSED);
            case MarketplaceEvent.Closed _ ->
                    opening == null ? this : withOpening(opening.until(moment));
        };
    }

    /** Everybody who speaks for a party here. */
    public Set<PersonId> representatives() {
        return Stream.concat(requests.values().stream(), offers.values().stream())
                .map(listing -> listing.party().person())
                .collect(Collectors.toSet());
    }

    /** How much of a request agreed matches take. */
    int matched(RequestId request) {
        return matched(match -> match.request().equals(request));
    }

    /** How much of an offer agreed matches take. */
    int matched(OfferId offer) {
        return matched(match -> match.offer().equals(offer));
    }

    private int matched(Predicate<Match> which) {
        return matches.values().stream()
                .filter(Match::counts)
                .filter(which)
                .mapToInt(Match::quantity)
                .sum();
    }

    private Marketplace moved(MatchId match, Match.State state) {
        return withMatches(change(matches, match, before -> before.in(state)));
    }

    private Marketplace with(Lifetimes next) {
        return new Marketplace(id, community, opening, requests, offers, matches, next);
    }

    private Marketplace withOpening(ValidPeriod period) {
        return new Marketplace(id, community, period, requests, offers, matches, lifetimes);
    }

    private Marketplace withRequests(Map<RequestId, Listing> next) {
        return new Marketplace(id, community, opening, next, offers, matches, lifetimes);
    }

    private Marketplace withOffers(Map<OfferId, Listing> next) {
        return new Marketplace(id, community, opening, requests, next, matches, lifetimes);
    }

    private Marketplace withMatches(Map<MatchId, Match> next) {
        return new Marketplace(id, community, opening, requests, offers, next, lifetimes);
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
