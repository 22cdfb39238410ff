package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.ASSIGNMENT;
import static nl.noaber.command.lifetime.Thing.Kind.MEETING;
import static nl.noaber.command.lifetime.Thing.Kind.PLAN;

import java.util.List;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
import nl.noaber.kernel.session.SessionEvent;

/**
 * Beginnings and ends in the stream of a session. A session that is recorded afterwards is often
 * planned on the day of recording, so its opening does not follow its plan.
 */
final class SessionBoundaries {
    private SessionBoundaries() {}

    static List<Boundary> of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned _ -> List.of(new Begins(Thing.of(PLAN)));
            case SessionEvent.Rescheduled _ -> List.of(new Follows(Thing.of(PLAN)));
            case SessionEvent.Cancelled _ -> List.of(new Ends(Thing.of(PLAN)));
            case SessionEvent.Opened _ -> List.of(new Begins(Thing.of(MEETING)));
            case SessionEvent.Closed _ -> List.of(new Ends(Thing.of(MEETING)));
            case SessionEvent.Reported _ -> List.of(new Follows(Thing.of(MEETING)));
            case SessionEvent.AssignmentGiven(_, var assignment, _, _) ->
                    List.of(new Begins(Thing.of(ASSIGNMENT, assignment)));
            case SessionEvent.AssignmentReportedBack(_, var assignment, _, _) ->
                    List.of(new Follows(Thing.of(ASSIGNMENT, assignment)));
            case SessionEvent.Preparation _,
                    SessionEvent.AttendanceRecorded _,
                    SessionEvent.GuestAttended _,
                    SessionEvent.VisitorsCounted _,
                    SessionEvent.RoleSwitched _,
                    SessionEvent.HatsCombined _,
                    SessionEvent.ContributionMade _,
                    SessionEvent.Method _ ->
                    List.of();
        };
    }
}
