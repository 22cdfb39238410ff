package nl.noaber.query.roles;

import java.util.Comparator;
import java.util.List;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.roles.RoleRow.Candidacy;
import nl.noaber.query.roles.RoleRow.HandedOver;
import nl.noaber.query.roles.RoleRow.Member;
import org.jspecify.annotations.Nullable;

/** All roles with their holders and periods, and the nominations of a moderator. */
public final class RolesQuery implements Query<RoleRow> {

    /** All roles ever held, the oldest first. */
    public record Answer(List<Held> held, List<HandedOver> handedOver, List<Candidacy> moderator) {}

    /** A role one person held. */
    public record Held(
            PersonId person,
            String label,
            String sector,
            Role role,
            EventRef since,
            @Nullable EventRef until,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Projection<RoleRow> view() {
        return RoleProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<RoleRow> rows, QueryContext asker, QueryParameters parameters) {
        List<Held> held =
                rows.under(RoleTenures.KEY, Member.class).values().stream()
                        .map(Member::tenures)
                        .flatMap(m ->
                                m.all().stream()
                                        .map(t ->
                                                new Held(
                                                        m.person(),
                                                        m.label(),
                                                        m.sector(),
                                                        t.role(),
                                                        t.since(),
                                                        t.until(),
                                                        t.reason())))
                        .sorted(Comparator.comparing(Held::since, EventRef.BY_TIME))
                        .toList();
        return new Answer(
                held,
                List.copyOf(rows.under("handed-over/", HandedOver.class).values()),
                List.copyOf(rows.under("candidacy/", Candidacy.class).values()));
    }
}
