package nl.noaber.command.community;

import static nl.noaber.command.community.CommunityGuards.requireOpen;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;

/**
 * Decides how a community finds a moderator whom everybody accepts (rule H2). A participant who was
 * not heard yet does not prevent the confirmation; one who objected does, until they accept or no
 * longer take part.
 */
record ModerationDecider(Community state) {
    List<CommunityEvent> decide(CommunityCommand.Moderation command) {
        requireOpen(state, command.envelope());
        return switch (command) {
            case CommunityCommand.NominateModerator nominate -> List.of(nominate(nominate));
            case CommunityCommand.AcceptModerator accept -> List.of(accept(accept));
            case CommunityCommand.ObjectToModerator object -> List.of(objectTo(object));
            case CommunityCommand.ConfirmModerator confirm -> confirm(confirm);
        };
    }

    private CommunityEvent nominate(CommunityCommand.NominateModerator command) {
        CommunityRule.NOMINATED_ALREADY.when(
                state.moderation().nominees().containsKey(command.event().nominee()));
        return command.event();
    }

    private CommunityEvent accept(CommunityCommand.AcceptModerator command) {
        nominee(command.event().nominee());
        requireHeard(command.event().person(), command.envelope());
        return command.event();
    }

    private CommunityEvent objectTo(CommunityCommand.ObjectToModerator command) {
        nominee(command.event().nominee());
        requireHeard(command.event().person(), command.envelope());
        return command.event();
    }

    private List<CommunityEvent> confirm(CommunityCommand.ConfirmModerator command) {
        var confirmed = command.event();
        ModeratorNominee nominee = nominee(confirmed.nominee());
        CommunityRule.OBJECTION_STANDS.when(
                nominee.objecting().stream()
                        .anyMatch(person -> isHeard(person, command.envelope())));
        CommunityRule.ROLE_HELD_ALREADY.when(
                state.members().present(confirmed.nominee(), Role.MODERATOR).isPresent());
        return List.of(
                confirmed,
                new CommunityEvent.RoleAssigned(
                        confirmed.community(),
                        confirmed.nominee(),
                        nominee.profile(),
                        Role.MODERATOR));
    }

    private void requireHeard(PersonId person, Envelope envelope) {
        ActionRequest.requireOneself(person, envelope);
        CommunityRule.NOT_HEARD_IN_THIS.unless(isHeard(person, envelope));
    }

    private boolean isHeard(PersonId person, Envelope envelope) {
        return state.members().may(person, Permission.JUDGE_MODERATOR, envelope.occurredOn());
    }

    private ModeratorNominee nominee(PersonId nominee) {
        return Optional.ofNullable(state.moderation().nominees().get(nominee))
                .orElseThrow(CommunityRule.NOT_NOMINATED::refused);
    }
}
