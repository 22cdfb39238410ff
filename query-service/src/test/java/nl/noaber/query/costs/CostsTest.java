package nl.noaber.query.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.costs.MeansRow.Kind;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.Total;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it cost and who gave what; an amount that nobody named is not made up. */
class CostsTest {

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void contributionsAreSummedWhereAmountsAreKnown() {
        EventId research = funded("2010-01-01", "province", 10_000L);
        EventId website = funded("2010-06-01", "province", null);
        EventId again = funded("2011-01-01", "province", 5_000L);
        EventId meal =
                story.record(
                        HistoryBuilder.day("2010-03-01"),
                        new CommunityEvent.InKindContributionRecorded(
                                story.community(), new Outsider("host-01", null), "meal", null));
        EventId hall =
                story.record(
                        HistoryBuilder.day("2010-04-01"),
                        new CommunityEvent.CostRecorded(
                                story.community(), "hall", new Money(2_500, "EUR")));

        var now = QueryFixture.now(story, new CostsQuery(), "", CostsQuery.Answer.class);
        assertThat(now.entries())
                .extracting(entry -> entry.at().event())
                .containsExactly(research, meal, hall, website, again);
        assertThat(now.givers())
                .containsOnlyKeys("host-01", "province")
                .containsEntry(
                        "province",
                        new CostsQuery.Sum(
                                List.of(new Total(15_000, "EUR")),
                                1,
                                List.of(research, website, again)));
        assertThat(now.sums().get(Kind.COST).named()).containsExactly(new Total(2_500, "EUR"));
        assertThat(now.sums().get(Kind.IN_KIND).unnamed()).isEqualTo(1);

        var then =
                QueryFixture.asOf(
                        "2010-12-31", story, new CostsQuery(), "", CostsQuery.Answer.class);
        assertThat(then.givers().get("province").named()).containsExactly(new Total(10_000, "EUR"));
    }

    private EventId funded(String day, String funder, @Nullable Long cents) {
        return story.record(
                HistoryBuilder.day(day),
                new CommunityEvent.FundingContributed(
                        story.community(),
                        new Outsider(funder, null),
                        cents == null ? null : new Money(cents, "EUR"),
                        "guidance"));
    }

    /**
     * A sum of amounts is exact, however many and large they are.
     *
     * <p>Siblings: the agreed value of a ledger.
     */
    @Test
    @Tag("fault:B4")
    void aSumDoesNotWrap() {
        long largest = (1L << 53) - 1;
        for (int i = 0; i < 1_100; i++) {
            funded("2010-01-01", "province", largest);
        }

        var now = QueryFixture.now(story, new CostsQuery(), "", CostsQuery.Answer.class);

        assertThat(now.givers().get("province").named())
                .containsExactly(
                        new Total(
                                BigInteger.valueOf(largest).multiply(BigInteger.valueOf(1_100)),
                                "EUR"));
    }
}
