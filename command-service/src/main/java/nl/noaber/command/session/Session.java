package nl.noaber.command.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.command.lifetime.Lifetimes;
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
 * @param lifetimes when what is ended or followed here began
 */
public record Session(
        SessionId id,
        CommunityId community,
        OccurredOn on,
        Phase phase,
        Map<PersonId, Attended> attendances,
        Map<PersonId, ActingAs> hats,
        Set<AssignmentId> assignments,
        Lifetimes lifetimes) {
    /** Whether a person was there, with the reason if one was given. */
    public record Attended(Attendance attendance, @Nullable String reason) {}

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
    public static Session evolve(
            @Nullable Session before, SessionEvent event, OccurredOn occurredOn) {
        if (event instanceof SessionEvent.Planned(var id, var community, _, _, var on, _, _)) {
            return new Session(
                    id,
                    community,
                    on,
                    Phase.PLANNED,
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Lifetimes.NONE.after(event, occurredOn));
        }
        if (before == null) {
            throw new IllegalStateException("A session begins with its plan");
        }
        return before.after(event).with(before.lifetimes.after(event, occurredOn));
    }

    private Session after(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned _ -> this;
            case SessionEvent.Rescheduled(_, var day, _) ->
                    new Session(
                            id, community, day, phase, attendances, hats, assignments, lifetimes);
            case SessionEvent.Cancelled _ -> in(Phase.CANCELLED);
            case SessionEvent.Opened _ -> in(Phase.OPEN);
            case SessionEvent.AttendanceRecorded(_, var person, var attendance, var reason) ->
                    new Session(
                            id,
                            community,
                            on,
                            phase,
                            and(attendances, person, new Attended(attendance, reason)),
                            hats,
                            assignments,
                            lifetimes);
            case SessionEvent.RoleSwitched(_, var person, _, var to) ->
                    new Session(
                            id,
                            community,
                            on,
                            phase,
                            attendances,
                            and(hats, person, to),
                            assignments,
                            lifetimes);
            case SessionEvent.Closed _ -> in(Phase.CLOSED);
            case SessionEvent.AssignmentGiven(_, var assignment, _, _) -> {
                var more = new HashSet<>(assignments);
                more.add(assignment);
                yield new Session(id, community, on, phase, attendances, hats, more, lifetimes);
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
                .filter(each -> which.test(each.getValue().attendance()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether it was opened. */
    public boolean held() {
        return phase == Phase.OPEN || phase == Phase.CLOSED;
    }

    private Session with(Lifetimes next) {
        return new Session(id, community, on, phase, attendances, hats, assignments, next);
    }

    private Session in(Phase next) {
        return new Session(id, community, on, next, attendances, hats, assignments, lifetimes);
    }

    private static <V> Map<PersonId, V> and(Map<PersonId, V> map, PersonId person, V value) {
        var more = new HashMap<>(map);
        more.put(person, value);
        return more;
    }
}
