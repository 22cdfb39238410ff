package nl.noaber.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** All roles that one person held in a community, folded in one place for many views. */
public record RoleTenures(PersonId person, String label, String sector, List<RoleTenure> all) {

    /** Where views keep these. */
    public static final String KEY = "member/";

    public RoleTenures {
        all = List.copyOf(all);
    }

    /**
     * Takes an event that begins or ends a role or changes a profile; any other changes nothing.
     *
     * @param kind the view's row that holds these, read by {@code of} and made by {@code as}
     */
    public static <R, T extends R> void fold(
            Rows<R> rows,
            RecordedEvent at,
            Class<T> kind,
            Function<T, RoleTenures> of,
            Function<RoleTenures, T> as) {
        if (at.event() instanceof CommunityEvent event) {
            Change change = Change.of(event);
            if (change != null) {
                String key = KEY + change.person().value();
                T before = rows.get(key, kind);
                RoleTenures after =
                        change.on(before == null ? null : of.apply(before), EventRef.of(at));
                if (after != null) {
                    rows.put(key, as.apply(after));
                }
            }
        }
    }

    public boolean surely(Role role, OccurredOn then) {
        return all.stream().anyMatch(t -> t.role() == role && t.surely(then));
    }

    public boolean perhaps(Role role, OccurredOn then) {
        return all.stream().anyMatch(t -> t.role() == role && t.perhaps(then));
    }

    /**
     * @param role the role that begins or ends; none if only the profile changes
     * @param profile the new profile; none if a role ends
     */
    private record Change(
            PersonId person,
            @Nullable Role role,
            @Nullable Profile profile,
            @Nullable String reason) {

        static @Nullable Change of(CommunityEvent event) {
            return switch (event) {
                case CommunityEvent.Proposed e ->
                        new Change(e.initiator(), Role.INITIATOR, e.initiatorProfile(), null);
                case CommunityEvent.ParticipantJoined e ->
                        new Change(e.person(), Role.PARTICIPANT, e.profile(), null);
                case CommunityEvent.ProfileChanged e ->
                        new Change(e.person(), null, e.profile(), null);
                case CommunityEvent.ParticipantLeft e ->
                        new Change(e.person(), Role.PARTICIPANT, null, e.reason());
                case CommunityEvent.RoleAssigned e ->
                        new Change(e.person(), e.role(), e.profile(), null);
                case CommunityEvent.RoleEnded e ->
                        new Change(e.person(), e.role(), null, e.reason());
                case CommunityEvent.Life _,
                        CommunityEvent.People _,
                        CommunityEvent.Roles _,
                        CommunityEvent.Agreements _,
                        CommunityEvent.Direction _,
                        CommunityEvent.Means _ ->
                        null;
            };
        }

        @Nullable RoleTenures on(@Nullable RoleTenures before, EventRef at) {
            if (profile != null && (role != null || before != null)) {
                var tenures =
                        new ArrayList<>(before == null ? List.<RoleTenure>of() : before.all());
                if (role != null) {
                    tenures.add(new RoleTenure(role, at, null, null));
                }
                return new RoleTenures(person, profile.label(), profile.sector(), tenures);
            }
            return before == null
                    ? null
                    : new RoleTenures(
                            person,
                            before.label(),
                            before.sector(),
                            before.all().stream()
                                    .map(t -> t.role() == role ? t.ended(at, reason) : t)
                                    .toList());
        }
    }
}
