package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/**
 * Whether somebody pulls and not all depends on one (W9), and whether all accept the moderator
 * (H2).
 */
class KeyRolesRuleTest extends SignalFixture {

    @Test
    void aCommunityWithoutAPullerRaisesASignal() {
        EventId started =
                history.record(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(history.community()));
        assertThat(signals(SignalRule.W9).getFirst().raisedBy()).isEqualTo(started);
        pulls("2010-02-01", ANN);
        assertThat(open(SignalRule.W9)).isZero();
        record(
                "2010-03-01",
                new CommunityEvent.RoleHandedOver(
                        history.community(), Role.PULLER, ANN, BEN, "a new job"));
        pullsNoMore("2010-03-01", ANN);
        pulls("2010-03-01", BEN);
        assertThat(signals(SignalRule.W9)).as("handed over").hasSize(1);
        pullsNoMore("2010-04-01", BEN);
        assertThat(open(SignalRule.W9)).isEqualTo(1);
    }

    @Test
    void aSinglePullerWhoInitiatesTooLargeAShareRaisesASignal() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        pulls("2010-01-01", ANN);
        history.met(HistoryBuilder.day("2010-02-01"), BEN, ANN);
        for (int day = 1; day <= 5; day++) {
            broughtUp("2010-03-0" + day, BEN);
        }
        for (int day = 1; day <= 3; day++) {
            broughtUp("2010-04-0" + day, ANN);
        }
        history.met(HistoryBuilder.day("2010-05-01"), ANN, BEN);
        assertThat(open(SignalRule.W9)).as("4 of 10").isZero();
        EventId fifth = history.met(HistoryBuilder.day("2010-05-02"), ANN, BEN);

        assertThat(signals(SignalRule.W9))
                .filteredOn(SignalsQuery.SignalEntry::open)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(fifth);
                    assertThat(signal.about()).isEqualTo(ANN.value());
                    assertThat(signal.counted()).hasSize(5).endsWith(fifth);
                });
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W9))
                .as("about another person")
                .extracting(SignalsQuery.SignalEntry::about)
                .doesNotContain(ANN.value());
        var ann =
                new QueryContext(ANN, AccessClass.MEMBER, Set.of(Role.PULLER), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ann, SignalRule.W9))
                .extracting(SignalsQuery.SignalEntry::about)
                .contains(ANN.value());
        broughtUp("2010-06-01", BEN);
        broughtUp("2010-06-02", BEN);
        assertThat(open(SignalRule.W9)).as("5 of 13").isZero();
    }

    @Test
    void aFormerPullerRaisesNoSignal() {
        record("2010-01-01", new CommunityEvent.Started(history.community()));
        pulls("2010-01-01", ANN);
        pulls("2010-01-01", BEN);
        for (int day = 1; day <= 9; day++) {
            broughtUp("2010-02-0" + day, ANN);
        }
        assertThat(open(SignalRule.W9)).as("too few to say").isZero();
        broughtUp("2010-02-10", ANN);
        assertThat(open(SignalRule.W9)).isEqualTo(1);
        pullsNoMore("2010-03-01", ANN);
        assertThat(open(SignalRule.W9)).isZero();
        record("2010-04-01", new CommunityEvent.Closed(history.community(), "done", "nothing"));
        for (int day = 1; day <= 9; day++) {
            broughtUp("2010-05-0" + day, BEN);
        }
        assertThat(open(SignalRule.W9)).as("after its end").isZero();
        record("2010-06-01", new CommunityEvent.Reopened(history.community(), "not done"));
        assertThat(open(SignalRule.W9)).as("so it stands again").isEqualTo(1);
    }

    @Test
    void anObjectionToAConfirmedModeratorRaisesASignal() {
        var community = history.community();
        record(
                "2010-01-01",
                new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "not yet"));
        record("2010-01-02", new CommunityEvent.ModeratorAccepted(community, ANN, BEN));
        record("2010-01-03", new CommunityEvent.ModeratorConfirmed(community, ANN));
        assertThat(signals(SignalRule.H2)).isEmpty();
        EventId objected =
                history.record(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "partial"));
        assertThat(signals(SignalRule.H2).getFirst().counted()).containsExactly(objected);
        record("2010-03-01", new CommunityEvent.ModeratorAccepted(community, ANN, BEN));
        assertThat(open(SignalRule.H2)).isZero();
        record(
                "2010-04-01",
                new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "partial again"));
        record(
                "2010-05-01",
                new CommunityEvent.RoleEnded(community, ANN, Role.MODERATOR, "enough"));
        assertThat(open(SignalRule.H2)).isZero();
    }

    private void broughtUp(String day, PersonId person) {
        record(
                day,
                new CommunityEvent.ThemeProposed(history.community(), "theme of " + day, person));
    }

    private void pulls(String day, PersonId person) {
        record(
                day,
                new CommunityEvent.RoleAssigned(
                        history.community(),
                        person,
                        HistoryBuilder.profile("x", "x"),
                        Role.PULLER));
    }

    private void pullsNoMore(String day, PersonId person) {
        record(
                day,
                new CommunityEvent.RoleEnded(history.community(), person, Role.PULLER, "enough"));
    }
}
