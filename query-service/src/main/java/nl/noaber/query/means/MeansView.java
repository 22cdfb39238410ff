package nl.noaber.query.means;

import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.CommunityEvent.CostRecorded;
import nl.noaber.kernel.community.CommunityEvent.FundingContributed;
import nl.noaber.kernel.community.CommunityEvent.InKindContributionRecorded;
import nl.noaber.query.means.MeansRow.Entry;
import nl.noaber.query.means.MeansRow.Kind;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Keeps every contribution and cost. */
public final class MeansView implements View<MeansRow> {

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
        switch (Family.of(at.event())) {
            case Family.OfCommunity(FundingContributed e) ->
                    enter(rows, Kind.FUNDING, e.funder(), e.purpose(), e.amount(), at);
            case Family.OfCommunity(InKindContributionRecorded e) ->
                    enter(rows, Kind.IN_KIND, e.giver(), e.what(), e.estimate(), at);
            case Family.OfCommunity(CostRecorded e) ->
                    enter(rows, Kind.COST, null, e.item(), e.amount(), at);
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
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
                new Entry(kind, by, what, amount, Mark.of(at)));
    }
}
