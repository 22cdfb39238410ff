package nl.noaber.query.costs;

import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.CommunityEvent.CostRecorded;
import nl.noaber.kernel.community.CommunityEvent.FundingContributed;
import nl.noaber.kernel.community.CommunityEvent.InKindContributionRecorded;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.costs.MeansRow.Entry;
import nl.noaber.query.costs.MeansRow.Kind;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds contributions and costs. */
public final class MeansProjection implements Projection<MeansRow> {

    @Override
    public String name() {
        return "means";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<MeansRow> rows() {
        return MeansRow.class;
    }

    @Override
    public void fold(Rows<MeansRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(FundingContributed e) ->
                    enter(rows, Kind.FUNDING, e.funder(), e.purpose(), e.amount(), at);
            case EventFamily.OfCommunity(InKindContributionRecorded e) ->
                    enter(rows, Kind.IN_KIND, e.giver(), e.what(), e.estimate(), at);
            case EventFamily.OfCommunity(CostRecorded e) ->
                    enter(rows, Kind.COST, null, e.item(), e.amount(), at);
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void enter(
            Rows<MeansRow> rows,
            Kind kind,
            @Nullable Outsider by,
            String what,
            @Nullable Money amount,
            RecordedEvent at) {
        rows.put(
                "entry/%012d".formatted(at.index()),
                new Entry(kind, by, what, amount, EventRef.of(at)));
    }
}
