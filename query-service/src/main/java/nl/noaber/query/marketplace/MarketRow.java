package nl.noaber.query.marketplace;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger of a marketplace. */
public sealed interface MarketRow {

    /** The marketplace itself. */
    record Market(String title, OccurredOn on, MarketState state, List<EventId> events)
            implements MarketRow {
        public Market {
            events = List.copyOf(events);
        }

        Market to(MarketState next, EventId by) {
            return new Market(title, on, next, plus(events, by));
        }
    }

    /** State of a marketplace. */
    enum MarketState {
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    /** A request or an offer. */
    record Posting(
            Side side,
            String id,
            Party party,
            String description,
            int quantity,
            OccurredOn on,
            boolean withdrawn,
            List<EventId> events)
            implements MarketRow {
        public Posting {
            events = List.copyOf(events);
        }

        Posting withdrawn(EventId by) {
            return new Posting(side, id, party, description, quantity, on, true, plus(events, by));
        }
    }

    /** A match with everything that happened to it. */
    record Match(
            MatchId id,
            RequestId request,
            OfferId offer,
            int quantity,
            MatchState state,
            @Nullable Money value,
            @Nullable String counterPerformance,
            boolean outsideOpening,
            List<EventId> events)
            implements MarketRow {
        public Match {
            events = List.copyOf(events);
        }

        Match to(MatchState next, EventId by) {
            return new Match(
                    id,
                    request,
                    offer,
                    quantity,
                    next,
                    value,
                    counterPerformance,
                    outsideOpening,
                    plus(events, by));
        }

        Match worth(@Nullable Money worth) {
            return new Match(
                    id,
                    request,
                    offer,
                    quantity,
                    state,
                    worth,
                    counterPerformance,
                    outsideOpening,
                    events);
        }

        Match on(@Nullable String terms, boolean outside) {
            return new Match(id, request, offer, quantity, state, value, terms, outside, events);
        }
    }

    /** State of a match. */
    enum MatchState {
        PROPOSED,
        DECLINED,
        AGREED,
        FULFILLED,
        LAPSED;

        /** Whether it counts as agreed: kept or still to be kept. */
        boolean agreed() {
            return this == AGREED || this == FULFILLED;
        }
    }

    private static List<EventId> plus(List<EventId> events, EventId by) {
        var more = new ArrayList<>(events);
        more.add(by);
        return more;
    }
}
