package nl.noaber.query.marketplace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.marketplace.MarketRow.Market;
import nl.noaber.query.marketplace.MarketRow.MarketState;
import nl.noaber.query.marketplace.MarketRow.Match;
import nl.noaber.query.marketplace.MarketRow.MatchState;
import nl.noaber.query.marketplace.MarketRow.Posting;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.query.Total;

/** The ledger of a marketplace: requests, offers, matches, their values and states. */
public final class LedgerQuery implements Query<MarketRow> {

    /** The parameter that names the marketplace. */
    public static final String MARKETPLACE = "marketplace";

    private static final Projection<MarketRow> VIEW = new MarketProjection();

    /**
     * The ledger.
     *
     * @param requestingParties distinct organisations with a request that was not withdrawn
     * @param agreedMatches agreed, fulfilled or not
     * @param agreedValue total estimated value of those, by currency
     * @param agreedWithoutValue how many of those nobody estimated
     */
    public record Answer(
            String marketplace,
            String title,
            OccurredOn on,
            MarketState state,
            List<EventId> events,
            int requestingParties,
            int offeringParties,
            int agreedMatches,
            List<Total> agreedValue,
            int agreedWithoutValue,
            Map<MatchState, Integer> matchesByState,
            List<Posting> requests,
            List<Posting> offers,
            List<Match> matches) {}

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Projection<MarketRow> view() {
        return VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(MARKETPLACE);
    }

    @Override
    public Answer answer(Rows<MarketRow> rows, QueryContext asker, QueryParameters parameters) {
        String id = parameters.text(MARKETPLACE);
        if (id == null) {
            throw new BadParameterException(MARKETPLACE, "is missing");
        }
        Market market = market(rows, id);
        List<Posting> requests = postings(rows, id, Side.REQUESTING);
        List<Posting> offers = postings(rows, id, Side.OFFERING);
        List<Match> matches = List.copyOf(rows.under("match/" + id + "/", Match.class).values());
        List<Match> agreed = matches.stream().filter(m -> m.state().agreed()).toList();
        var states = new EnumMap<MatchState, Integer>(MatchState.class);
        for (MatchState state : MatchState.values()) {
            states.put(state, (int) matches.stream().filter(m -> m.state() == state).count());
        }
        return new Answer(
                id,
                market.title(),
                market.on(),
                market.state(),
                market.events(),
                parties(requests),
                parties(offers),
                agreed.size(),
                total(agreed),
                (int) agreed.stream().filter(m -> m.value() == null).count(),
                states,
                requests,
                offers,
                matches);
    }

    private static Market market(Rows<MarketRow> rows, String id) {
        try {
            Market market = rows.get(MarketProjection.market(new MarketplaceId(id)), Market.class);
            if (market != null) {
                return market;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered as absent.
        }
        throw new NotFoundException();
    }

    private static List<Posting> postings(Rows<MarketRow> rows, String id, Side side) {
        return List.copyOf(
                rows.under("posting/%s/%s/".formatted(id, side), Posting.class).values());
    }

    private static int parties(List<Posting> postings) {
        return (int)
                postings.stream()
                        .filter(p -> !p.withdrawn())
                        .map(p -> p.party().side())
                        .distinct()
                        .count();
    }

    private static List<Total> total(List<Match> agreed) {
        return Total.of(agreed.stream().map(Match::value).filter(Objects::nonNull));
    }
}
