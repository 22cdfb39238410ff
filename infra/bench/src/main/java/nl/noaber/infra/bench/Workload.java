package nl.noaber.infra.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Commits of one to three events of a session, about 900 bytes, on streams of one caller. */
final class Workload {

    private static final int EVENTS_BEFORE_NEXT_STREAM = 200;
    private static final Instant AT = Instant.parse("2026-11-23T18:46:07.123Z");
    private static final ActingAs FROM = new ActingAs.InRole(Role.PARTICIPANT);
    private static final ActingAs TO = new ActingAs.InRole(Role.INITIATOR);

    private final String name;
    private final MetaData meta;
    private final PersonId person;
    private SessionId session;
    private int stream;
    private long sequence;
    private int commits;

    Workload(String name) {
        this.name = name;
        meta =
                MetaData.with("community", "community-" + name)
                        .and("actingAs", "role:FACILITATOR")
                        .and("actor", "person-" + name)
                        .and("provenance", "LIVE")
                        .and("recordedBy", "facilitator")
                        .and("visibility", "COMMUNITY");
        person = new PersonId("person-" + name);
        session = new SessionId(name + "-0");
    }

    /** The events of the next commit. */
    List<EventMessage<?>> next() {
        if (sequence >= EVENTS_BEFORE_NEXT_STREAM) {
            stream++;
            sequence = 0;
            session = new SessionId(name + "-" + stream);
        }
        var count = 1 + commits++ % 3;
        var events = new ArrayList<EventMessage<?>>(count);
        for (var i = 0; i < count; i++) {
            var id = session.value();
            events.add(
                    new GenericDomainEventMessage<>(
                            "session", id, sequence, event(), meta, id + "/" + sequence, AT));
            sequence++;
        }
        return events;
    }

    private DomainEvent event() {
        return switch ((int) (sequence % 3)) {
            case 0 ->
                    new SessionEvent.AttendanceRecorded(
                            session,
                            person,
                            Attendance.PRESENT,
                            "was there from the first hour until the last");
            case 1 ->
                    new SessionEvent.ContributionMade(
                            session,
                            person,
                            FROM,
                            "how neighbours keep a village shop open together");
            default -> new SessionEvent.RoleSwitched(session, person, FROM, TO);
        };
    }
}
