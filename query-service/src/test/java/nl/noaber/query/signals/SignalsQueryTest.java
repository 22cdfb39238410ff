package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** What holds for all signals: visibility, dismissal, closing, time travel. */
class SignalsQueryTest extends SignalFixture {
    @Test
    void whatWasSaidOfASignalIsNotLostWhenItBeginsElsewhere() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        EventId second = away("2010-04-01", "s-2", ANN);
        told(
                "2010-04-02",
                new OversightEvent.SignalDismissed(
                        new SignalId("x"), story.community(), "W7", second, BEN, "a busy month"));
        away("2010-01-15", "s-0", ANN);
        assertThat(answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).elsewhere())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("a busy month"));
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, ben).elsewhere()).as("about another person").isEmpty();
    }

    @Test
    void whoSeesOnlyWhatIsOpenIsToldNothingOfWhatIsMissing() {
        held("2010-01-10", "s-1", 240);
        var outside =
                new QueryContext(BEN, AccessClass.NETWORK_MEMBER, Set.of(), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, outside).signals()).isEmpty();
    }

    @Test
    void whatGoesOnEndsWithTheCommunityAndWhatWasNeverSaidDoesNot() {
        story.joined("2010-01-01", ANN, "business");
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 240);
        EventId closed =
                story.tell(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W6, SignalRule.W9)) {
            assertThat(signals(each).getLast().resolvedBy()).as(each.name()).isEqualTo(closed);
        }
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        assertThat(open(SignalRule.W18)).isEqualTo(1);
    }

    @Test
    void reopenedItIsJudgedAnew() {
        crowd("2010-01-10", "s-1");
        IntStream.rangeClosed(1, 17)
                .forEach(n ->
                        story.joined("2010-01-01", HistoryBuilder.person("p-" + n), "business"));
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        EventId closed =
                story.tell(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        EventId reopened =
                story.tell(
                        HistoryBuilder.day("2011-02-01"),
                        new CommunityEvent.Reopened(story.community(), "not done"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W9)) {
            assertThat(signals(each))
                    .extracting(SignalsQuery.SignalEntry::resolvedBy)
                    .contains(closed);
            assertThat(signals(each).getLast().raisedBy()).as(each.name()).isEqualTo(reopened);
            assertThat(signals(each).getLast().resolvedBy()).isNull();
        }
        assertThat(asOf("2011-07-01", SignalRule.W22)).as("nothing was due while closed").isEmpty();
        assertThat(asOf("2011-08-02", SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.raisedBy()).isEqualTo(reopened));
    }
}
