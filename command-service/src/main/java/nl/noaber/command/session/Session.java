package nl.noaber.command.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.command.acting.ActingRule;
import nl.noaber.command.acting.ClosedCommunities;
import nl.noaber.command.acting.Named;
import nl.noaber.command.acting.Standings;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import org.jspecify.annotations.Nullable;

/**
 * One session, as far as its rules look.
 *
 * @param hats what everybody last switched to
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

    static SessionEvent.Planned plan(SessionCommand.Plan c, ClosedCommunities closed) {
        SessionRule.COMMUNITY_CLOSED.when(closed.isClosed(c.community(), c.on()));
        SessionRule.TOO_SHORT.unless(c.minutes() >= 1);
        return new SessionEvent.Planned(
                c.session(),
                c.community(),
                c.kind(),
                c.title(),
                c.on(),
                c.minutes(),
                c.hostOrganisation());
    }

    SessionEvent.Rescheduled reschedule(SessionCommand.Reschedule c, ClosedCommunities closed) {
        requirePlanned();
        SessionRule.COMMUNITY_CLOSED.when(closed.isClosed(community, c.on()));
        SessionRule.NOTHING_TO_MOVE.when(c.on().equals(on));
        return new SessionEvent.Rescheduled(id, c.on(), c.reason());
    }

    SessionEvent.Cancelled cancel(SessionCommand.Cancel c) {
        requirePlanned();
        return new SessionEvent.Cancelled(id, c.reason());
    }

    SessionEvent.HostOffered offerHost(SessionCommand.OfferHost c, Standings standings) {
        SessionRule.CANCELLED.when(phase == Phase.CANCELLED);
        requireMember(c.host(), c.envelope().occurredOn(), standings);
        return new SessionEvent.HostOffered(id, c.host());
    }

    SessionEvent.Opened open(SessionCommand.Open c, ClosedCommunities closed) {
        requirePlanned();
        SessionRule.COMMUNITY_CLOSED.when(closed.isClosed(community, on));
        SessionRule.LIES_AHEAD.when(c.envelope().occurredOn().from().isBefore(on.from()));
        return new SessionEvent.Opened(id);
    }

    List<SessionEvent> recordAttendance(SessionCommand.RecordAttendance c, Standings standings) {
        requireHeld();
        var named = new HashSet<PersonId>();
        for (var presence : c.attendances()) {
            SessionRule.SAME_PERSON_TWICE.unless(named.add(presence.person()));
            SessionRule.ATTENDANCE_RECORDED_ALREADY.when(
                    presence.attendance() == attendances.get(presence.person()));
            requireMember(presence.person(), on, standings);
        }
        return c.attendances().stream()
                .<SessionEvent>map(p ->
                        new SessionEvent.AttendanceRecorded(
                                id, p.person(), p.attendance(), p.reason()))
                .toList();
    }

    SessionEvent.RoleSwitched switchRole(SessionCommand.SwitchRole c, Standings standings) {
        requireHeld();
        Envelope envelope = c.envelope();
        SessionRule.CAPACITY_UNDECLARED.when(c.to() instanceof ActingAs.Undeclared);
        SessionRule.SWITCH_CHANGES_NOTHING.when(c.to().equals(c.from()));
        var standing = standings.of(community, envelope.actor());
        SessionRule.CAPACITY_NOT_HELD.unless(
                standing.holds(c.from(), envelope.occurredOn())
                        && standing.holds(c.to(), envelope.occurredOn()));
        return new SessionEvent.RoleSwitched(id, envelope.actor(), c.from(), c.to());
    }

    SessionEvent.ContributionMade contribute(SessionCommand.Contribute c, Standings standings) {
        requireHeld();
        return new SessionEvent.ContributionMade(
                id, c.envelope().actor(), capacityOf(c.envelope(), standings), c.topic());
    }

    SessionEvent.SubgroupsFormed formSubgroups(SessionCommand.FormSubgroups c) {
        requireHeld();
        SessionRule.TOO_FEW_SUBGROUPS.unless(c.groups() >= 2);
        return new SessionEvent.SubgroupsFormed(id, c.groups());
    }

    SessionEvent.Closed close() {
        requireHeld();
        SessionRule.ALREADY_CLOSED.when(phase == Phase.CLOSED);
        return new SessionEvent.Closed(id);
    }

    SessionEvent.Reported report(SessionCommand.Report c) {
        requireHeld();
        return new SessionEvent.Reported(id, c.summary());
    }

    /** What is only recorded: before a session that goes on, or about one that was held. */
    SessionEvent record(SessionCommand.Tell c, Standings standings) {
        switch (c.event()) {
            case SessionEvent.Preparation _ -> SessionRule.CANCELLED.when(phase == Phase.CANCELLED);
            case SessionEvent.Course _, SessionEvent.Part _, SessionEvent.Method _ -> requireHeld();
        }
        Named.requireMembers(c.event(), community, c.envelope().occurredOn(), standings);
        return c.event();
    }

    SessionEvent.HatsCombined combine(SessionCommand.CombineHats c, Standings standings) {
        requireHeld();
        var combined = c.event();
        ActingRule.NOT_FOR_ANOTHER.unless(c.envelope().actor().equals(combined.person()));
        SessionRule.SAME_HAT_TWICE.unless(
                new HashSet<>(combined.hats()).size() == combined.hats().size());
        var standing = standings.of(community, combined.person());
        for (var hat : combined.hats()) {
            SessionRule.CAPACITY_UNDECLARED.when(hat instanceof ActingAs.Undeclared);
            SessionRule.CAPACITY_NOT_HELD.unless(standing.holds(hat, c.envelope().occurredOn()));
        }
        return combined;
    }

    SessionEvent.AssignmentReportedBack reportBack(SessionCommand.ReportBack c) {
        SessionRule.NO_SUCH_ASSIGNMENT.unless(assignments.contains(c.event().assignment()));
        return c.event();
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

    /** Rule H6: who does not say in which hat, speaks in the one last put on, if still theirs. */
    private ActingAs capacityOf(Envelope envelope, Standings standings) {
        ActingAs last = hats.get(envelope.actor());
        return envelope.actingAs() instanceof ActingAs.Undeclared
                        && last != null
                        && standings
                                .of(community, envelope.actor())
                                .holds(last, envelope.occurredOn())
                ? last
                : envelope.actingAs();
    }

    private void requirePlanned() {
        SessionRule.CANCELLED.when(phase == Phase.CANCELLED);
        SessionRule.ALREADY_OPENED.when(phase == Phase.OPEN);
        SessionRule.ALREADY_CLOSED.when(phase == Phase.CLOSED);
    }

    /** History is often told afterwards, so a session that is over may still be filled in. */
    private void requireHeld() {
        SessionRule.CANCELLED.when(phase == Phase.CANCELLED);
        SessionRule.NOT_OPENED.when(phase == Phase.PLANNED);
    }

    private void requireMember(PersonId person, OccurredOn moment, Standings standings) {
        SessionRule.NOT_A_MEMBER.unless(standings.of(community, person).isMember(moment));
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
