package nl.noaber.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.tie.TieEvent;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.signals.Rule;
import nl.noaber.query.signals.Signals;
import org.junit.jupiter.api.Test;

/** Each soft rule: what raises it, and what resolves it. */
class SignalsTest {

    private static final PersonId ANN = Story.person("ann");
    private static final PersonId BEN = Story.person("ben");

    private final Story story = new Story("community-1");

    @Test
    void someoneSlipsAwayIsCaughtUpWithAndComesBack() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        assertThat(signals(Rule.W7)).isEmpty();
        EventId second = away("2010-04-01", "s-2", ANN);
        away("2010-06-01", "s-3", ANN);
        EventId caughtUp =
                story.tell(
                        Story.day("2010-06-10"),
                        new TieEvent.CatchUpHeld(
                                new ContactId("c-1"), story.community(), BEN, ANN, "missed you"));
        story.attended("2010-08-01", "s-4", ANN);

        assertThat(signals(Rule.W7))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(second);
                    assertThat(signal.value()).isEqualTo(3);
                    assertThat(signal.about()).isEqualTo("ann");
                    assertThat(signal.resolvedBy()).isEqualTo(caughtUp);
                });
        assertThat(at(Moment.asOf(LocalDate.of(2010, 4, 2)), Ask.RESEARCHER, Rule.W7))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isNull());

        var ben = new Asker(BEN, Set.of(), Set.of(Role.PARTICIPANT), true);
        assertThat(at(Moment.NOW, ben, Rule.W7)).as("about another person").isEmpty();
        story.retracted(second);
        assertThat(signals(Rule.W7).getFirst().since()).isEqualTo(Story.day("2010-06-01"));
    }

    @Test
    void whatIsToldLateIsJudgedByTheDayItHappened() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(Rule.W7)).hasSize(1);
        story.attended("2010-04-01", "s-2", ANN);
        assertThat(signals(Rule.W7)).isEmpty();
    }

    @Test
    void aShortTermIsSignalledUntilItIsExtended() {
        var from = LocalDate.of(2010, 1, 1);
        story.tell(
                Story.day("2009-12-01"),
                new CommunityEvent.TermAgreed(story.community(), from, LocalDate.of(2010, 9, 30)));
        assertThat(open(Rule.W3)).isEqualTo(1);
        story.tell(
                Story.day("2010-09-01"),
                new CommunityEvent.Extended(
                        story.community(), LocalDate.of(2010, 12, 31), "it takes longer"));
        assertThat(open(Rule.W3)).isZero();
        assertThat(signals(Rule.W3).getFirst().value()).isEqualTo(9);
    }

    @Test
    void theRhythmOfPlenariesIsWatched() {
        held("2010-01-10", "s-1", 120);
        EventId late = held("2010-03-20", "s-2", 120);
        assertThat(signals(Rule.W4).getFirst().raisedBy()).isEqualTo(late);
        assertThat(signals(Rule.W5).getFirst().value()).isEqualTo(69);
        EventId inTime = held("2010-05-01", "s-3", 120);
        assertThat(signals(Rule.W4).getFirst().resolvedBy()).isEqualTo(inTime);
        assertThat(signals(Rule.W5).getFirst().resolvedBy()).isEqualTo(inTime);
    }

    @Test
    void fourHoursAreTooLong() {
        held("2010-01-10", "s-1", 240);
        assertThat(open(Rule.W6)).isEqualTo(1);
        held("2011-01-10", "s-2", 120);
        assertThat(open(Rule.W6)).isZero();
    }

    @Test
    void aLongSessionThatIsCancelledTiresNobody() {
        held("2010-01-10", "s-1", 240);
        told("2010-01-08", new SessionEvent.Cancelled(new SessionId("s-2"), "another one"));
        assertThat(open(Rule.W6)).isEqualTo(1);
        told("2010-01-11", new SessionEvent.Cancelled(new SessionId("s-1"), "snow"));
        assertThat(open(Rule.W6)).isZero();
    }

    @Test
    void atTheStartEveryParticipantHasSaidWhatTheyExpectAndPutIn() {
        story.joined("2010-01-01", ANN, "business");
        story.joined("2010-01-01", BEN, "church");
        told("2010-01-02", new CommunityEvent.ExpectationRecorded(story.community(), ANN, "much"));
        told("2010-01-02", new CommunityEvent.CommitmentGiven(story.community(), ANN, "time", 4));
        told("2010-01-10", new CommunityEvent.Started(story.community()));
        assertThat(signals(Rule.W17).getFirst().value()).isEqualTo(1);
        told("2010-01-12", new CommunityEvent.ExpectationRecorded(story.community(), BEN, "more"));
        assertThat(open(Rule.W17)).isEqualTo(1);
        told("2010-01-13", new CommunityEvent.CommitmentGiven(story.community(), BEN, "help", 4));
        assertThat(open(Rule.W17)).isZero();

        PersonId late = Story.person("late");
        EventId joined = story.joined("2010-03-01", late, "school");
        told(
                "2010-03-02",
                new CommunityEvent.ReturnExpectationRecorded(story.community(), late, "customers"));
        told("2010-03-02", new CommunityEvent.CommitmentGiven(story.community(), late, "time", 2));
        assertThat(signals(Rule.W17).getLast().raisedBy()).isEqualTo(joined);
        assertThat(open(Rule.W17)).as("what one hopes to earn is another matter").isEqualTo(1);
        told("2010-03-03", new CommunityEvent.ExpectationRecorded(story.community(), late, "joy"));
        assertThat(open(Rule.W17)).isZero();
    }

    @Test
    void actingWithoutLookingBackIsSignalled() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        assertThat(signals(Rule.W19)).isEmpty();
        held("2010-03-10", "s-3", 120);
        assertThat(open(Rule.W19)).isEqualTo(1);
        EventId reflected =
                story.tell(
                        Story.day("2010-03-11"),
                        new LearningEvent.ReflectionRecorded(
                                new LearningId("r-1"),
                                story.community(),
                                ANN,
                                ReflectionSubject.PROCESS,
                                1,
                                null,
                                "we only did"));
        assertThat(signals(Rule.W19).getFirst().resolvedBy()).isEqualTo(reflected);

        EventId tooLate = held("2010-08-01", "s-4", 120);
        assertThat(signals(Rule.W22).getFirst().raisedBy()).isEqualTo(tooLate);
        told(
                "2010-08-02",
                new LearningEvent.InterimEvaluationHeld(
                        new LearningId("e-1"), story.community(), "halfway"));
        assertThat(open(Rule.W22)).isZero();
    }

    @Test
    void hostsTakeTurns() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-02-05", "s-2", ANN);
        assertThat(open(Rule.W32)).isEqualTo(1);
        host("2010-03-05", "s-3", BEN);
        assertThat(open(Rule.W32)).isZero();
    }

    @Test
    void tenDecisionsWithoutAnObjectionAreTooSmooth() {
        List<EventId> decided =
                IntStream.rangeClosed(1, 10).mapToObj(n -> decided("d-" + n)).toList();
        assertThat(signals(Rule.W58).getFirst().raisedBy()).isEqualTo(decided.getLast());
        told(
                "2010-06-01",
                new CommunityEvent.ObjectionRaised(
                        story.community(), decided.getFirst(), BEN, "not for me"));
        assertThat(open(Rule.W58)).isZero();
    }

    @Test
    void whatIsDismissedIsNoLongerOpenAndSaysWhy() {
        held("2010-01-10", "s-1", 240);
        Signals.Told raised = signals(Rule.W6).getFirst();
        on(
                new OversightEvent.SignalAcknowledged(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "we shall see"));
        assertThat(open(Rule.W6)).isEqualTo(1);
        on(
                new OversightEvent.SignalDismissed(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "half of it is a walk"));

        assertThat(open(Rule.W6)).isZero();
        assertThat(signals(Rule.W6).getFirst().said().getLast().text())
                .isEqualTo("half of it is a walk");
        assertThat(signals(Rule.W6).getFirst().resolvedBy()).isNull();
    }

    private void on(OversightEvent event) {
        told("2010-01-11", event);
    }

    private void told(String day, DomainEvent event) {
        story.tell(Story.day(day), event);
    }

    private EventId away(String day, String session, PersonId person) {
        return story.tell(
                Story.day(day),
                new SessionEvent.AttendanceRecorded(
                        new SessionId(session), person, Attendance.APOLOGIES, "busy"));
    }

    private EventId held(String day, String session, int minutes) {
        OccurredOn on = Story.day(day);
        var id = new SessionId(session);
        story.tell(
                on,
                new SessionEvent.Planned(
                        id, story.community(), SessionKind.PLENARY, "plenary", on, minutes, null));
        return story.tell(on, new SessionEvent.Opened(id));
    }

    private void host(String day, String session, PersonId host) {
        told(day, new SessionEvent.HostOffered(new SessionId(session), host));
    }

    private EventId decided(String decision) {
        return story.tell(
                Story.day("2010-05-01"),
                new CommunityEvent.DecisionTaken(
                        story.community(),
                        new DecisionId(decision),
                        "matter",
                        "text",
                        "ground",
                        new Basis(new SessionId("s-1"), null),
                        List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT))),
                        List.of()));
    }

    private long open(Rule rule) {
        return answer(Moment.NOW, Ask.RESEARCHER).signals().stream()
                .filter(signal -> signal.rule() == rule && signal.open())
                .count();
    }

    private List<Signals.Told> signals(Rule rule) {
        return at(Moment.NOW, Ask.RESEARCHER, rule);
    }

    private List<Signals.Told> at(Moment moment, Asker asker, Rule rule) {
        return answer(moment, asker).signals().stream().filter(s -> s.rule() == rule).toList();
    }

    private Signals.Answer answer(Moment moment, Asker asker) {
        return (Signals.Answer) Ask.by(asker, moment, story, new Signals(), "");
    }
}
