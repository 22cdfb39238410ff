package nl.noaber.command.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * How a moderator is found whom everybody accepts (rule H2). Who was not heard yet stands in
 * nobody's way; who objected does, as long as they take part and do not accept.
 */
public record ModeratorElection(Map<PersonId, ModeratorNominee> nominees) {
    static final ModeratorElection NONE = new ModeratorElection(Map.of());

    public ModeratorElection {
        nominees = Map.copyOf(nominees);
    }

    ModeratorElection nominated(PersonId nominee, Profile profile) {
        var more = new HashMap<>(nominees);
        more.put(nominee, new ModeratorNominee(profile, Set.of()));
        return new ModeratorElection(more);
    }

    /** Whoever stops moderating is nominated anew before moderating again. */
    ModeratorElection ended(PersonId nominee) {
        var fewer = new HashMap<>(nominees);
        fewer.remove(nominee);
        return new ModeratorElection(fewer);
    }

    ModeratorElection changed(PersonId nominee, UnaryOperator<ModeratorNominee> change) {
        var changed = new HashMap<>(nominees);
        changed.computeIfPresent(nominee, (_, before) -> change.apply(before));
        return new ModeratorElection(changed);
    }

    CommunityEvent.ModeratorNominated nominate(CommunityEvent.ModeratorNominated e) {
        CommunityRule.NOMINATED_ALREADY.when(nominees.containsKey(e.nominee()));
        return e;
    }

    CommunityEvent.ModeratorAccepted accept(
            CommunityEvent.ModeratorAccepted e, MembershipHistory members, Envelope envelope) {
        known(e.nominee());
        requireHeard(e.person(), members, envelope);
        return e;
    }

    CommunityEvent.ModeratorObjectedTo object(
            CommunityEvent.ModeratorObjectedTo e, MembershipHistory members, Envelope envelope) {
        known(e.nominee());
        requireHeard(e.person(), members, envelope);
        return e;
    }

    List<CommunityEvent> confirm(
            CommunityEvent.ModeratorConfirmed e, MembershipHistory members, OccurredOn on) {
        ModeratorNominee nominee = known(e.nominee());
        CommunityRule.OBJECTION_STANDS.when(
                nominee.objecting().stream()
                        .anyMatch(person -> members.may(person, Permission.JUDGE_MODERATOR, on)));
        CommunityRule.ROLE_HELD_ALREADY.when(
                members.present(e.nominee(), Role.MODERATOR).isPresent());
        return List.of(
                e,
                new CommunityEvent.RoleAssigned(
                        e.community(), e.nominee(), nominee.profile(), Role.MODERATOR));
    }

    private static void requireHeard(
            PersonId person, MembershipHistory members, Envelope envelope) {
        ActionRequest.requireOneself(person, envelope);
        CommunityRule.NOT_HEARD_IN_THIS.unless(
                members.may(person, Permission.JUDGE_MODERATOR, envelope.occurredOn()));
    }

    private ModeratorNominee known(PersonId nominee) {
        return Optional.ofNullable(nominees.get(nominee))
                .orElseThrow(CommunityRule.NOT_NOMINATED::refused);
    }
}
