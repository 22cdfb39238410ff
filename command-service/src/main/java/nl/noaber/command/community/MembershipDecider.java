package nl.noaber.command.community;

import java.util.List;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/** Who joins, takes up a role, hands it over and leaves (rules H1, H2, H7 and H16). */
record MembershipDecider(Community now) {

    CommunityEvent.ParticipantJoined join(CommunityCommand.Join c) {
        now.requireOpen(c.envelope());
        ValidPeriod stay = ValidPeriod.from(c.envelope().occurredOn());
        CommunityRule.ALREADY_JOINED.when(
                now.members().clashes(c.person(), Role.PARTICIPANT, stay));
        CommunityRule.FACILITATOR_AND_PARTICIPANT.when(
                now.members().clashes(c.person(), Role.FACILITATOR, stay));
        CommunityRule.SIZE_LIMIT_REACHED.unless(
                now.members().mostParticipantsFrom(stay.start()) < now.preparation().sizeLimit());
        return new CommunityEvent.ParticipantJoined(now.id(), c.person(), c.profile());
    }

    CommunityEvent.ParticipantLeft leave(CommunityCommand.Leave c) {
        requireEnd(
                c.person(),
                Role.PARTICIPANT,
                c.envelope().occurredOn(),
                CommunityRule.NOT_A_PARTICIPANT);
        return new CommunityEvent.ParticipantLeft(now.id(), c.person(), c.reason());
    }

    CommunityEvent.RoleAssigned assign(CommunityCommand.AssignRole c) {
        now.requireOpen(c.envelope());
        CommunityRule.PARTICIPANTS_JOIN.when(c.role() == Role.PARTICIPANT);
        CommunityRule.MODERATOR_IS_CONFIRMED.when(c.role() == Role.MODERATOR);
        ValidPeriod tenure = ValidPeriod.from(c.envelope().occurredOn());
        CommunityRule.ROLE_HELD_ALREADY.when(now.members().clashes(c.person(), c.role(), tenure));
        CommunityRule.FACILITATOR_AND_PARTICIPANT.when(
                c.role() == Role.FACILITATOR
                        && now.members().clashes(c.person(), Role.PARTICIPANT, tenure));
        Profile profile = c.profile() == null ? now.profiles().get(c.person()) : c.profile();
        if (profile == null) {
            throw CommunityRule.PROFILE_UNKNOWN.refused();
        }
        return new CommunityEvent.RoleAssigned(now.id(), c.person(), profile, c.role());
    }

    CommunityEvent.RoleEnded end(CommunityCommand.EndRole c) {
        CommunityRule.PARTICIPANTS_JOIN.when(c.role() == Role.PARTICIPANT);
        requireEnd(c.person(), c.role(), c.envelope().occurredOn(), CommunityRule.ROLE_NOT_HELD);
        return new CommunityEvent.RoleEnded(now.id(), c.person(), c.role(), c.reason());
    }

    List<CommunityEvent> handOver(CommunityCommand.HandOver c) {
        var e = c.event();
        CommunityRule.HANDED_TO_ONESELF.when(e.person().equals(e.successor()));
        var ended =
                end(
                        new CommunityCommand.EndRole(
                                now.id(), e.person(), e.role(), e.reason(), c.envelope()));
        var assigned =
                assign(
                        new CommunityCommand.AssignRole(
                                now.id(), e.successor(), e.role(), null, c.envelope()));
        return List.of(e, ended, assigned);
    }

    CommunityEvent nominate(CommunityCommand.NominateModerator c) {
        now.requireOpen(c.envelope());
        return now.moderation().nominate(c.event());
    }

    CommunityEvent accept(CommunityCommand.AcceptModerator c) {
        now.requireOpen(c.envelope());
        return now.moderation().accept(c.event(), now.members(), c.envelope());
    }

    CommunityEvent object(CommunityCommand.ObjectToModerator c) {
        now.requireOpen(c.envelope());
        return now.moderation().object(c.event(), now.members(), c.envelope());
    }

    List<CommunityEvent> confirm(CommunityCommand.ConfirmModerator c) {
        now.requireOpen(c.envelope());
        return now.moderation().confirm(c.event(), now.members(), c.envelope().occurredOn());
    }

    private void requireEnd(PersonId person, Role role, OccurredOn end, CommunityRule unless) {
        RoleTenure tenure = now.members().present(person, role).orElseThrow(unless::refused);
        CommunityRule.ENDS_BEFORE_IT_BEGAN.when(end.to().isBefore(tenure.period().start().from()));
    }
}
