package nl.noaber.query.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.roles.RoleRow.Member;
import nl.noaber.query.roles.RoleRow.Use;
import org.jspecify.annotations.Nullable;

/**
 * A body for the recording of a session, filled with the members of its day and the role or hat in
 * which each of them spoke last.
 */
public final class NewSessionQuery implements Query<RoleRow> {

    /** The parameter with the day of the session. */
    public static final String DATE = "date";

    private static final int MOST_ATTENDANCES = 100;
    private static final int USUAL_MINUTES = 120;

    private final CommunityId community;

    public NewSessionQuery(CommunityId community) {
        this.community = community;
    }

    /** The body, to be changed and sent to {@code POST /sessions/record}. */
    public record Answer(Recording recording) {}

    /**
     * The fields of the body that are worth filling in.
     *
     * @param attendances all members of the day as present; none if they are too many to list
     * @param everybodyBut no exceptions, if the members are too many to list
     * @param hats in which role or hat each of them spoke last, as far as the viewer may see it
     */
    public record Recording(
            CommunityId community,
            SessionKind kind,
            String title,
            int minutes,
            OccurredOn occurredOn,
            @Nullable List<Present> attendances,
            @Nullable List<Present> everybodyBut,
            List<Hat> hats) {}

    /** Whether a person was there. */
    public record Present(PersonId person, Attendance attendance) {}

    /** The role or hat of a person. */
    public record Hat(PersonId person, ActingAs as) {}

    @Override
    public String name() {
        return "new-session";
    }

    @Override
    public Projection<RoleRow> view() {
        return RoleProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(DATE);
    }

    @Override
    public boolean paged() {
        return false;
    }

    @Override
    public Answer answer(Rows<RoleRow> rows, QueryContext asker, QueryParameters parameters) {
        LocalDate given = parameters.day(DATE);
        OccurredOn on = OccurredOn.day(given == null ? asker.day() : given);
        List<RoleTenures> members =
                rows.under(RoleTenures.KEY, Member.class).values().stream()
                        .map(Member::tenures)
                        .filter(member -> member.all().stream().anyMatch(role -> role.perhaps(on)))
                        .toList();
        boolean listed = !members.isEmpty() && members.size() <= MOST_ATTENDANCES;
        return new Answer(
                new Recording(
                        community,
                        SessionKind.PLENARY,
                        "Plenary " + on.from(),
                        USUAL_MINUTES,
                        on,
                        listed
                                ? members.stream()
                                        .map(each -> new Present(each.person(), Attendance.PRESENT))
                                        .toList()
                                : null,
                        listed ? null : List.of(),
                        hats(rows, members, on, asker)));
    }

    private static List<Hat> hats(
            Rows<RoleRow> rows, List<RoleTenures> members, OccurredOn on, QueryContext asker) {
        Map<PersonId, ActingAs> last = lastBefore(rows, on);
        var hats = new ArrayList<Hat>();
        for (var member : members) {
            ActingAs as = last.get(member.person());
            if (as != null
                    && asker.maySeePerson(member.person())
                    && (!(as instanceof ActingAs.InRole(var role)) || member.perhaps(role, on))) {
                hats.add(new Hat(member.person(), as));
            }
        }
        return hats;
    }

    private static Map<PersonId, ActingAs> lastBefore(Rows<RoleRow> rows, OccurredOn on) {
        var last = new HashMap<PersonId, ActingAs>();
        EventRef.inTime(rows.under("use/", Use.class).values(), Use::at).stream()
                .filter(use -> !use.at().on().from().isAfter(on.to()))
                .forEach(use -> last.put(use.person(), use.as()));
        return last;
    }
}
