package nl.noaber.command.community;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.command.acting.Act;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;

/**
 * How a moderator is found whom everybody accepts (rule H2). Who was not heard yet stands in
 * nobody's way; who objected does, as long as they take part and do not accept.
 */
public record Moderation(Map<PersonId, Nominee> nominees) {
    static final Moderation NONE = new Moderation(Map.of());
    private static final Set<Role> HEARD = EnumSet.of(Role.PARTICIPANT);

    public Moderation {
        nominees = Map.copyOf(nominees);
    }

    Moderation nominated(PersonId nominee, Profile profile) {
        var more = new HashMap<>(nominees);
        more.put(nominee, new Nominee(profile, Set.of()));
        return new Moderation(more);
    }

    /** Whoever stops moderating is nominated anew before moderating again. */
    Moderation ended(PersonId nominee) {
        var fewer = new HashMap<>(nominees);
        fewer.remove(nominee);
        return new Moderation(fewer);
    }

    Moderation changed(PersonId nominee, UnaryOperator<Nominee> change) {
        var changed = new HashMap<>(nominees);
        changed.computeIfPresent(nominee, (_, before) -> change.apply(before));
        return new Moderation(changed);
    }

    CommunityEvent.ModeratorNominated nominate(CommunityEvent.ModeratorNominated e) {
        CommunityRule.NOMINATED_ALREADY.when(nominees.containsKey(e.nominee()));
        return e;
    }

    CommunityEvent.ModeratorAccepted accept(
            CommunityEvent.ModeratorAccepted e, Members members, Envelope envelope) {
        known(e.nominee());
        requireHeard(e.person(), members, envelope);
        return e;
    }

    CommunityEvent.ModeratorObjectedTo object(
            CommunityEvent.ModeratorObjectedTo e, Members members, Envelope envelope) {
        known(e.nominee());
        requireHeard(e.person(), members, envelope);
        return e;
    }

    List<CommunityEvent> confirm(
            CommunityEvent.ModeratorConfirmed e, Members members, OccurredOn on) {
        Nominee nominee = known(e.nominee());
        CommunityRule.OBJECTION_STANDS.when(
                nominee.objecting().stream()
                        .anyMatch(person -> members.heldAny(person, HEARD, on)));
        CommunityRule.ROLE_HELD_ALREADY.when(
                members.present(e.nominee(), Role.MODERATOR).isPresent());
        return List.of(
                e,
                new CommunityEvent.RoleAssigned(
                        e.community(), e.nominee(), nominee.profile(), Role.MODERATOR));
    }

    private static void requireHeard(PersonId person, Members members, Envelope envelope) {
        Act.requireOneself(person, envelope);
        CommunityRule.NOT_HEARD_IN_THIS.unless(
                members.heldAny(person, HEARD, envelope.occurredOn()));
    }

    private Nominee known(PersonId nominee) {
        return Optional.ofNullable(nominees.get(nominee))
                .orElseThrow(CommunityRule.NOT_NOMINATED::refused);
    }
}
