package nl.noaber.query.marketplace;

import java.util.List;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.query.marketplace.MarketRow.Market;
import nl.noaber.query.marketplace.MarketRow.MarketState;
import nl.noaber.query.marketplace.MarketRow.Match;
import nl.noaber.query.marketplace.MarketRow.MatchState;
import nl.noaber.query.marketplace.MarketRow.Posting;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/** Folds the marketplaces of a community into their ledgers. */
public final class MarketProjection implements Projection<MarketRow> {

    @Override
    public String name() {
        return "marketplace";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<MarketRow> rows() {
        return MarketRow.class;
    }

    @Override
    public void fold(Rows<MarketRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfMarketplace(var e) -> fold(rows, e, at);
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void fold(Rows<MarketRow> rows, MarketplaceEvent event, RecordedEvent at) {
        EventId by = at.id();
        MarketplaceId market = event.marketplace();
        switch (event) {
            case MarketplaceEvent.Announced e ->
                    rows.put(
                            market(market),
                            new Market(e.title(), e.on(), MarketState.ANNOUNCED, List.of(by)));
            case MarketplaceEvent.Opened _ ->
                    rows.change(market(market), Market.class, m -> m.to(MarketState.OPEN, by));
            case MarketplaceEvent.Closed _ ->
                    rows.change(market(market), Market.class, m -> m.to(MarketState.CLOSED, by));
            case MarketplaceEvent.RequestPosted e ->
                    post(
                            rows,
                            Side.REQUESTING,
                            market,
                            e.request().value(),
                            e.party(),
                            e.description(),
                            e.quantity(),
                            at);
            case MarketplaceEvent.OfferPosted e ->
                    post(
                            rows,
                            Side.OFFERING,
                            market,
                            e.offer().value(),
                            e.party(),
                            e.description(),
                            e.quantity(),
                            at);
            case MarketplaceEvent.RequestWithdrawn e ->
                    rows.change(
                            posting(Side.REQUESTING, market, e.request().value()),
                            Posting.class,
                            p -> p.withdrawn(by));
            case MarketplaceEvent.OfferWithdrawn e ->
                    rows.change(
                            posting(Side.OFFERING, market, e.offer().value()),
                            Posting.class,
                            p -> p.withdrawn(by));
            case MarketplaceEvent.MatchProposed e ->
                    rows.put(
                            match(market, e.match()),
                            new Match(
                                    e.match(),
                                    e.request(),
                                    e.offer(),
                                    e.quantity(),
                                    MatchState.PROPOSED,
                                    null,
                                    null,
                                    false,
                                    List.of(by)));
            case MarketplaceEvent.MatchAccepted e ->
                    rows.change(match(market, e.match()), Match.class, m -> m.to(m.state(), by));
            case MarketplaceEvent.MatchDeclined e ->
                    step(rows, market, e.match(), MatchState.DECLINED, by);
            case MarketplaceEvent.MatchAgreed e ->
                    rows.change(
                            match(market, e.match()),
                            Match.class,
                            m ->
                                    m.to(MatchState.AGREED, by)
                                            .worth(e.value())
                                            .on(e.counterPerformance(), e.outsideOpening()));
            case MarketplaceEvent.MatchValued e ->
                    rows.change(
                            match(market, e.match()),
                            Match.class,
                            m -> m.to(m.state(), by).worth(e.value()));
            case MarketplaceEvent.MatchFulfilled e ->
                    step(rows, market, e.match(), MatchState.FULFILLED, by);
            case MarketplaceEvent.MatchLapsed e ->
                    step(rows, market, e.match(), MatchState.LAPSED, by);
        }
    }

    private static void post(
            Rows<MarketRow> rows,
            Side side,
            MarketplaceId market,
            String id,
            Party party,
            String description,
            int quantity,
            RecordedEvent at) {
        rows.put(
                posting(side, market, id),
                new Posting(
                        side,
                        id,
                        party,
                        description,
                        quantity,
                        at.envelope().occurredOn(),
                        false,
                        List.of(at.id())));
    }

    private static void step(
            Rows<MarketRow> rows,
            MarketplaceId market,
            MatchId match,
            MatchState state,
            EventId by) {
        rows.change(match(market, match), Match.class, m -> m.to(state, by));
    }

    static String market(MarketplaceId market) {
        return "market/" + market.value();
    }

    private static String posting(Side side, MarketplaceId market, String id) {
        return "posting/%s/%s/%s".formatted(market.value(), side, id);
    }

    private static String match(MarketplaceId market, MatchId match) {
        return "match/%s/%s".formatted(market.value(), match.value());
    }
}
