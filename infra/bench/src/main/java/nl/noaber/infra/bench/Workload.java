package nl.noaber.infra.bench;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Commits of one to three events of a session, about 900 bytes, on one stream. */
final class Workload {

    private static final int EVENTS_BEFORE_NEXT_STREAM = 200;

    private final String name;
    private int stream;
    private long sequence;
    private int commits;

    Workload(String name) {
        this.name = name;
    }

    /** The events of the next commit. */
    List<EventMessage<?>> next() {
        if (sequence >= EVENTS_BEFORE_NEXT_STREAM) {
            stream++;
            sequence = 0;
        }
        var id = name + "-" + stream;
        var count = 1 + commits++ % 3;
        var events = new ArrayList<EventMessage<?>>(count);
        for (var i = 0; i < count; i++) {
            var meta =
                    MetaData.with("community", "community-" + name)
                            .and("actingAs", "role:facilitator")
                            .and("actor", "person-" + sequence)
                            .and("provenance", "LIVE")
                            .and("recordedBy", "facilitator")
                            .and("visibility", "COMMUNITY");
            events.add(
                    new GenericDomainEventMessage<>("session", id, sequence, event(id), meta));
            sequence++;
        }
        return events;
    }

    private DomainEvent event(String id) {
        var session = new SessionId(id);
        var person = new PersonId("person-" + sequence);
        return switch ((int) (sequence % 3)) {
            case 0 -> new SessionEvent.AttendanceRecorded(session, person, Attendance.values()[0], "was there from the first hour until the last");
            case 1 -> new SessionEvent.ContributionMade(session, person, new ActingAs.InRole(Role.values()[0]), "how neighbours keep a village shop open together");
            default -> new SessionEvent.RoleSwitched(session, person, new ActingAs.InRole(Role.values()[0]), new ActingAs.InRole(Role.values()[1]));
        };
    }
}
