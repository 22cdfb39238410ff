package nl.noaber.command.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The state of one session that its rules need.
 *
 * @param hats the hat or role that each person last switched to
 */
public record Session(
        SessionId id,
        CommunityId community,
        OccurredOn on,
        Phase phase,
        Map<PersonId, Attendance> attendances,
        Map<PersonId, ActingAs> hats,
        Set<AssignmentId> assignments) {
    /** How far it has come. */
    public enum Phase {
        PLANNED,
        CANCELLED,
        OPEN,
        CLOSED
    }

    public Session {
        attendances = Map.copyOf(attendances);
        hats = Map.copyOf(hats);
        assignments = Set.copyOf(assignments);
    }

    /** The session after one more event. */
    public static Session evolve(@Nullable Session before, SessionEvent event) {
        if (event instanceof SessionEvent.Planned(var id, var community, _, _, var on, _, _)) {
            return new Session(id, community, on, Phase.PLANNED, Map.of(), Map.of(), Set.of());
        }
        if (before == null) {
            throw new IllegalStateException("A session begins with its plan");
        }
        return before.after(event);
    }

    private Session after(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned _ -> this;
            case SessionEvent.Rescheduled(_, var day, _) ->
                    new Session(id, community, day, phase, attendances, hats, assignments);
            case SessionEvent.Cancelled _ -> in(Phase.CANCELLED);
            case SessionEvent.Opened _ -> in(Phase.OPEN);
            case SessionEvent.AttendanceRecorded(_, var person, var attendance, _) ->
                    new Session(
                            id,
                            community,
                            on,
                            phase,
                            and(attendances, person, attendance),
                            hats,
                            assignments);
            case SessionEvent.RoleSwitched(_, var person, _, var to) ->
                    new Session(
                            id,
                            community,
                            on,
                            phase,
                            attendances,
                            and(hats, person, to),
                            assignments);
            case SessionEvent.Closed _ -> in(Phase.CLOSED);
            case SessionEvent.AssignmentGiven(_, var assignment, _, _) -> {
                var more = new HashSet<>(assignments);
                more.add(assignment);
                yield new Session(id, community, on, phase, attendances, hats, more);
            }
            case SessionEvent.Course _,
                    SessionEvent.Preparation _,
                    SessionEvent.Part _,
                    SessionEvent.Method _ ->
                    this;
        };
    }

    /** Who was recorded as present. */
    public Set<PersonId> attended() {
        return recordedAs(attendance -> attendance == Attendance.PRESENT);
    }

    /** Who was recorded as not there. */
    public Set<PersonId> missing() {
        return recordedAs(attendance -> attendance != Attendance.PRESENT);
    }

    private Set<PersonId> recordedAs(Predicate<Attendance> which) {
        return attendances.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether it was opened. */
    public boolean held() {
        return phase == Phase.OPEN || phase == Phase.CLOSED;
    }

    private Session in(Phase next) {
        return new Session(id, community, on, next, attendances, hats, assignments);
    }

    private static <V> Map<PersonId, V> and(Map<PersonId, V> map, PersonId person, V value) {
        var more = new HashMap<>(map);
        more.put(person, value);
        return more;
    }
}
