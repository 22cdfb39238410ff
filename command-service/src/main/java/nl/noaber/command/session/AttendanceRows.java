package nl.noaber.command.session;

import java.util.List;
import nl.noaber.command.request.Problem;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The people of an attendance as a body lists them.
 *
 * @param everybodyElse whether all other members of that day were present
 */
public record AttendanceRows(List<SessionCommand.Presence> listed, boolean everybodyElse) {
    private static final int MOST = 100;

    public AttendanceRows {
        listed = List.copyOf(listed);
    }

    /**
     * Reads the two fields of a body of which it has one.
     *
     * @throws Problem if it has none or both, or one that is too long
     */
    public static AttendanceRows of(
            @Nullable List<SessionCommand.Presence> attendances,
            @Nullable List<SessionCommand.Presence> everybodyBut) {
        if (everybodyBut == null) {
            if (attendances == null || attendances.isEmpty() || attendances.size() > MOST) {
                throw Problem.malformed("'attendances' holds 1 to " + MOST);
            }
            return new AttendanceRows(attendances, false);
        }
        if (attendances != null) {
            throw Problem.malformed("A body has 'attendances' or 'everybodyBut', not both");
        }
        if (everybodyBut.size() > MOST) {
            throw Problem.malformed("'everybodyBut' holds at most " + MOST);
        }
        return new AttendanceRows(everybodyBut, true);
    }

    /** The people who are listed. */
    public List<PersonId> people() {
        return listed.stream().map(SessionCommand.Presence::person).toList();
    }
}
