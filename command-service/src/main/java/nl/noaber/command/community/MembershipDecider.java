package nl.noaber.command.community;

import static nl.noaber.command.community.CommunityGuards.requireOpen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.ValidPeriod;

/**
 * Decides who joins, takes up a role, changes a profile, hands it over and leaves (rules H1, H2, H7
 * and H16).
 */
record MembershipDecider(Community state) {

    List<CommunityEvent> decide(CommunityCommand.Membership command) {
        return switch (command) {
            case CommunityCommand.Join join -> List.of(join(join));
            case CommunityCommand.ChangeProfile change -> List.of(changeProfile(change));
            case CommunityCommand.Leave leave -> leave(leave);
            case CommunityCommand.AssignRole assign -> List.of(assignRole(assign));
            case CommunityCommand.EndRole end -> List.of(endRole(end));
            case CommunityCommand.HandOver handOver -> handOver(handOver);
        };
    }

    private CommunityEvent join(CommunityCommand.Join command) {
        requireOpen(state, command.envelope());
        var members = state.members();
        ValidPeriod stay = ValidPeriod.from(command.envelope().occurredOn());
        CommunityRule.ALREADY_JOINED.when(
                members.clashes(command.person(), Role.PARTICIPANT, stay));
        CommunityRule.FACILITATOR_AND_PARTICIPANT.when(
                members.clashes(command.person(), Role.FACILITATOR, stay));
        CommunityRule.SIZE_LIMIT_REACHED.unless(
                members.mostParticipantsFrom(stay.start()) < state.preparation().sizeLimit());
        return new CommunityEvent.ParticipantJoined(
                state.id(), command.person(), command.profile());
    }

    private CommunityEvent changeProfile(CommunityCommand.ChangeProfile command) {
        requireOpen(state, command.envelope());
        Profile known = state.profiles().get(command.person());
        if (known == null) {
            throw CommunityRule.NOBODY_KNOWN_HERE.refused();
        }
        CommunityRule.PROFILE_UNCHANGED.when(known.equals(command.profile()));
        return new CommunityEvent.ProfileChanged(state.id(), command.person(), command.profile());
    }

    /** Leaving ends the roles that only participants hold, by an event each. */
    private List<CommunityEvent> leave(CommunityCommand.Leave command) {
        requireHeld(command.person(), Role.PARTICIPANT, CommunityRule.NOT_A_PARTICIPANT);
        var left =
                new CommunityEvent.ParticipantLeft(state.id(), command.person(), command.reason());
        var ended =
                Arrays.stream(Role.values())
                        .filter(Role::endsWithTakingPart)
                        .filter(role -> state.members().present(command.person(), role).isPresent())
                        .<CommunityEvent>map(role ->
                                new CommunityEvent.RoleEnded(
                                        state.id(), command.person(), role, command.reason()));
        return Stream.concat(Stream.of(left), ended).toList();
    }

    private CommunityEvent assignRole(CommunityCommand.AssignRole command) {
        requireOpen(state, command.envelope());
        var members = state.members();
        PersonId person = command.person();
        Role role = command.role();
        CommunityRule.PARTICIPANTS_JOIN.when(role == Role.PARTICIPANT);
        CommunityRule.MODERATOR_IS_CONFIRMED.when(role == Role.MODERATOR);
        ValidPeriod tenure = ValidPeriod.from(command.envelope().occurredOn());
        CommunityRule.ROLE_HELD_ALREADY.when(members.clashes(person, role, tenure));
        CommunityRule.FACILITATOR_AND_PARTICIPANT.when(
                role == Role.FACILITATOR && members.clashes(person, Role.PARTICIPANT, tenure));
        Profile profile =
                command.profile() == null ? state.profiles().get(person) : command.profile();
        if (profile == null) {
            throw CommunityRule.PROFILE_UNKNOWN.refused();
        }
        return new CommunityEvent.RoleAssigned(state.id(), person, profile, role);
    }

    private CommunityEvent endRole(CommunityCommand.EndRole command) {
        CommunityRule.PARTICIPANTS_JOIN.when(command.role() == Role.PARTICIPANT);
        requireHeld(command.person(), command.role(), CommunityRule.ROLE_NOT_HELD);
        return new CommunityEvent.RoleEnded(
                state.id(), command.person(), command.role(), command.reason());
    }

    private List<CommunityEvent> handOver(CommunityCommand.HandOver command) {
        var handedOver = command.event();
        CommunityRule.HANDED_TO_ONESELF.when(handedOver.person().equals(handedOver.successor()));
        var ended =
                endRole(
                        new CommunityCommand.EndRole(
                                state.id(),
                                handedOver.person(),
                                handedOver.role(),
                                handedOver.reason(),
                                command.envelope()));
        var assigned =
                assignRole(
                        new CommunityCommand.AssignRole(
                                state.id(),
                                handedOver.successor(),
                                handedOver.role(),
                                null,
                                command.envelope()));
        return List.of(handedOver, ended, assigned);
    }

    private void requireHeld(PersonId person, Role role, CommunityRule notHeld) {
        notHeld.unless(state.members().present(person, role).isPresent());
    }
}
