package nl.noaber.command.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;

/**
 * Decides who was at a session, row by row. A row that is recorded already, with the same reason,
 * is left out; a row that is refused is left out if the command asks to record what it can. If the
 * list is of the exceptions, everybody else who belonged to the community was present.
 */
record AttendanceDecider(Session state, MembershipLookup memberships) {

    List<SessionEvent> decide(SessionCommand.RecordAttendance command) {
        var recorded = new ArrayList<SessionEvent>();
        var refused = new ArrayList<CommandRejected>();
        var named = new HashSet<PersonId>();
        var rows = command.attendances();
        for (int index = 0; index < rows.size(); index++) {
            try {
                addTo(recorded, rows.get(index), named);
            } catch (CommandRejected rejected) {
                String id = rows.get(index).person().value();
                refused.add(rejected.about(new RefusedItem(command.field(), index, id)));
            }
        }
        if (!refused.isEmpty()
                && (!command.partial() || (recorded.isEmpty() && !command.everybodyElse()))) {
            throw refused.getFirst();
        }
        if (command.everybodyElse()) {
            addOthersTo(recorded, named);
        }
        SessionRule.ATTENDANCE_RECORDED_ALREADY.when(recorded.isEmpty());
        return recorded;
    }

    /** All other members of that day were present. */
    private void addOthersTo(List<SessionEvent> recorded, Set<PersonId> named) {
        var present = new Session.Attended(Attendance.PRESENT, null);
        memberships.membersAt(state.community(), state.on()).stream()
                .filter(named::add)
                .filter(member -> !present.equals(state.attendances().get(member)))
                .map(member ->
                        new SessionEvent.AttendanceRecorded(
                                state.id(), member, Attendance.PRESENT, null))
                .forEach(recorded::add);
    }

    private void addTo(
            List<SessionEvent> recorded, SessionCommand.Presence row, Set<PersonId> named) {
        SessionRule.SAME_PERSON_TWICE.unless(named.add(row.person()));
        SessionRule.NOT_A_MEMBER.unless(
                memberships.of(state.community(), row.person()).isMember(state.on()));
        var known = state.attendances().get(row.person());
        if (new Session.Attended(row.attendance(), row.reason()).equals(known)) {
            return;
        }
        SessionRule.ATTENDANCE_RECORDED_ALREADY.when(
                known != null && known.attendance() == row.attendance());
        recorded.add(
                new SessionEvent.AttendanceRecorded(
                        state.id(), row.person(), row.attendance(), row.reason()));
    }
}
