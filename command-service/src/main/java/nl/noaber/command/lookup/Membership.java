package nl.noaber.command.lookup;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/**
 * What one person is in one community: the roles held there and the hats declared.
 *
 * @param tenures roles with their periods, ended ones included
 * @param hats hats with their periods, retired ones included
 */
public record Membership(List<Tenure> tenures, List<Hat> hats) {
    /** Somebody who is nothing there. */
    public static final Membership NONE = new Membership(List.of(), List.of());

    /** A role for a period. */
    public record Tenure(Role role, ValidPeriod period) {}

    /** A hat for a period. */
    public record Hat(String name, ValidPeriod period) {}

    public Membership {
        tenures = List.copyOf(tenures);
        hats = List.copyOf(hats);
    }

    /** Whether the person ever belonged to the community, in whatever role. */
    public boolean everBelonged() {
        return !tenures.isEmpty();
    }

    /** Whether the person belonged to the community at that moment, in whatever role. */
    public boolean isMember(OccurredOn moment) {
        return tenures.stream().anyMatch(tenure -> tenure.period().possiblyContains(moment));
    }

    /** Whether a role that the person held at that moment has this permission. */
    public boolean may(Permission permission, OccurredOn moment) {
        return holdsAny(permission.roles(), moment);
    }

    private boolean holdsAny(Set<Role> roles, OccurredOn moment) {
        return tenures.stream()
                .anyMatch(t -> roles.contains(t.role()) && t.period().possiblyContains(moment));
    }

    /** Whether the person may speak in this capacity at that moment; undeclared always may. */
    public boolean holds(ActingAs capacity, OccurredOn moment) {
        return switch (capacity) {
            case ActingAs.InRole(var role) -> holdsAny(Set.of(role), moment);
            case ActingAs.WithHat(var hat) ->
                    hats.stream()
                            .anyMatch(h ->
                                    h.name().equals(hat) && h.period().possiblyContains(moment));
            case ActingAs.Undeclared _ -> true;
        };
    }
}
