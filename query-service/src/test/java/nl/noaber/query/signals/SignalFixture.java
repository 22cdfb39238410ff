package nl.noaber.query.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;

/** The history of one community and the signals that it raises, for the tests of the rules. */
abstract class SignalFixture {

    static final PersonId ANN = HistoryBuilder.person("ann");
    static final PersonId BEN = HistoryBuilder.person("ben");

    static final OccurredOn YEAR =
            new OccurredOn(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);

    final HistoryBuilder history = new HistoryBuilder("community-1");

    final void record(String day, DomainEvent event) {
        history.record(HistoryBuilder.day(day), event);
    }

    final EventId away(String day, String session, PersonId person) {
        return history.record(
                HistoryBuilder.day(day),
                new SessionEvent.AttendanceRecorded(
                        new SessionId(session), person, Attendance.APOLOGIES, "busy"));
    }

    final EventId held(String day, String session, int minutes) {
        OccurredOn on = HistoryBuilder.day(day);
        var id = new SessionId(session);
        history.record(
                on,
                new SessionEvent.Planned(
                        id,
                        history.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        on,
                        minutes,
                        null));
        return history.record(on, new SessionEvent.Opened(id));
    }

    final EventId planned(String day, String session, String on) {
        return history.record(
                HistoryBuilder.day(day),
                new SessionEvent.Planned(
                        new SessionId(session),
                        history.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        HistoryBuilder.day(on),
                        120,
                        null));
    }

    final void crowd(String day, String session) {
        held(day, session, 120);
        IntStream.rangeClosed(1, 17)
                .forEach(n -> history.attended(day, session, HistoryBuilder.person("p-" + n)));
    }

    final List<SignalsQuery.SignalEntry> asOf(String day, SignalRule rule) {
        return at(TemporalQuery.asOf(LocalDate.parse(day)), QueryFixture.RESEARCHER, rule);
    }

    final long open(SignalRule rule) {
        return answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).signals().stream()
                .filter(signal -> signal.rule() == rule && signal.open())
                .count();
    }

    final List<SignalsQuery.SignalEntry> signals(SignalRule rule) {
        return at(TemporalQuery.NOW, QueryFixture.RESEARCHER, rule);
    }

    final List<SignalsQuery.SignalEntry> at(
            TemporalQuery moment, QueryContext asker, SignalRule rule) {
        return answer(moment, asker).signals().stream().filter(s -> s.rule() == rule).toList();
    }

    final SignalsQuery.Answer answer(TemporalQuery moment, QueryContext asker) {
        return (SignalsQuery.Answer)
                QueryFixture.by(asker, moment, history, new SignalsQuery(Thresholds.DEFAULTS), "");
    }
}
