package nl.noaber.query.groups;

import java.util.List;
import nl.noaber.query.groups.GroupRow.Group;
import nl.noaber.query.groups.GroupRow.Membership;
import nl.noaber.query.groups.GroupRow.Translated;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The groups of a community: mandate, members, and end. */
public final class GroupsQuery implements Query<GroupRow> {

    /** The groups, the oldest first. */
    public record Answer(List<Life> groups) {}

    /**
     * The life of one group.
     *
     * @param size members who have not left
     * @param days how long it lasted, once it has ended and where both days are known
     */
    public record Life(
            Group group,
            int size,
            @Nullable Long days,
            List<Membership> members,
            List<Translated> translated) {}

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Projection<GroupRow> view() {
        return GroupProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<GroupRow> rows, QueryContext asker, QueryParameters parameters) {
        return new Answer(
                rows.inTime("group/", Group.class, Group::formed).stream()
                        .map(group -> life(rows, group))
                        .toList());
    }

    private static Life life(Rows<GroupRow> rows, Group group) {
        List<Membership> members =
                rows.inTime(
                        GroupProjection.members(group.group()),
                        Membership.class,
                        Membership::since);
        GroupRow.End end = group.end();
        return new Life(
                group,
                (int) members.stream().filter(member -> member.until() == null).count(),
                group.formed().daysUntil(end == null ? null : end.at()),
                members,
                rows.under("translated/", Translated.class).values().stream()
                        .filter(each -> each.group().equals(group.group()))
                        .toList());
    }
}
