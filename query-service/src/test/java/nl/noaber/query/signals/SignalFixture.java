package nl.noaber.query.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;

/** Records a history and asks for its signals. */
abstract class SignalFixture {
    static final PersonId ANN = HistoryBuilder.person("ann");

    static final PersonId BEN = HistoryBuilder.person("ben");

    static final OccurredOn YEAR =
            new OccurredOn(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);

    final HistoryBuilder story = new HistoryBuilder("community-1");

    void broughtUp(String day, PersonId person) {
        told(day, new CommunityEvent.ThemeProposed(story.community(), "theme of " + day, person));
    }

    void on(OversightEvent event) {
        told("2010-01-11", event);
    }

    void told(String day, DomainEvent event) {
        story.tell(HistoryBuilder.day(day), event);
    }

    EventId away(String day, String session, PersonId person) {
        return story.tell(
                HistoryBuilder.day(day),
                new SessionEvent.AttendanceRecorded(
                        new SessionId(session), person, Attendance.APOLOGIES, "busy"));
    }

    EventId held(String day, String session, int minutes) {
        OccurredOn on = HistoryBuilder.day(day);
        var id = new SessionId(session);
        story.tell(
                on,
                new SessionEvent.Planned(
                        id, story.community(), SessionKind.PLENARY, "plenary", on, minutes, null));
        return story.tell(on, new SessionEvent.Opened(id));
    }

    EventId planned(String day, String session, String on) {
        return story.tell(
                HistoryBuilder.day(day),
                new SessionEvent.Planned(
                        new SessionId(session),
                        story.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        HistoryBuilder.day(on),
                        120,
                        null));
    }

    void crowd(String day, String session) {
        held(day, session, 120);
        IntStream.rangeClosed(1, 17)
                .forEach(n -> story.attended(day, session, HistoryBuilder.person("p-" + n)));
    }

    void pulls(String day, PersonId person) {
        told(
                day,
                new CommunityEvent.RoleAssigned(
                        story.community(), person, HistoryBuilder.profile("x", "x"), Role.PULLER));
    }

    void pullsNoMore(String day, PersonId person) {
        told(day, new CommunityEvent.RoleEnded(story.community(), person, Role.PULLER, "enough"));
    }

    void reflected(String day) {
        told(
                day,
                new LearningEvent.ReflectionRecorded(
                        new LearningId("r-" + day),
                        story.community(),
                        ANN,
                        ReflectionSubject.PROCESS,
                        1,
                        null,
                        "we only did"));
    }

    List<SignalsQuery.SignalEntry> asOf(String day, SignalRule rule) {
        return at(TemporalQuery.asOf(LocalDate.parse(day)), QueryFixture.RESEARCHER, rule);
    }

    void host(String day, String session, PersonId host) {
        told(day, new SessionEvent.HostOffered(new SessionId(session), host));
    }

    EventId decided(String decision) {
        return story.tell(
                HistoryBuilder.day("2010-05-01"),
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

    long open(SignalRule rule) {
        return answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).signals().stream()
                .filter(signal -> signal.rule() == rule && signal.open())
                .count();
    }

    List<SignalsQuery.SignalEntry> signals(SignalRule rule) {
        return at(TemporalQuery.NOW, QueryFixture.RESEARCHER, rule);
    }

    List<SignalsQuery.SignalEntry> at(TemporalQuery moment, QueryContext asker, SignalRule rule) {
        return answer(moment, asker).signals().stream().filter(s -> s.rule() == rule).toList();
    }

    SignalsQuery.Answer answer(TemporalQuery moment, QueryContext asker) {
        return (SignalsQuery.Answer)
                QueryFixture.by(asker, moment, story, new SignalsQuery(Thresholds.DEFAULTS), "");
    }
}
