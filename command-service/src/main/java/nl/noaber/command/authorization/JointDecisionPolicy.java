package nl.noaber.command.authorization;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * What participants decide together (rule H3): none of those who prepare, guide, study, steer or
 * sound out, and on the ground of a session that was held. Another may record it for them.
 */
public record JointDecisionPolicy(
        CommunityId community, MembershipLookup standings, MeetingLookup meetings) {

    /** Refuses what was not decided by participants in a session of theirs. */
    public void require(Basis basis, Envelope envelope) {
        AuthorizationRule.CAPACITY_UNDECLARED.when(
                envelope.actingAs() instanceof ActingAs.Undeclared);
        AuthorizationRule.NOT_THEIRS_TO_DECIDE.when(
                envelope.actingAs() instanceof ActingAs.InRole(var role)
                        && !role.may(Permission.BE_CAPACITY_OF_DECISION));
        OccurredOn on = envelope.occurredOn();
        AuthorizationRule.NOT_THEIRS_TO_DECIDE.unless(
                standings.of(community, envelope.actor()).may(Permission.DECIDE_TOGETHER, on));
        var meeting = meeting(basis);
        AuthorizationRule.SESSION_NOT_HELD.unless(meeting.held());
        AuthorizationRule.DECIDED_BEFORE_IT_MET.when(on.to().isBefore(meeting.on().from()));
        if (basis.coreGroup() != null) {
            coreGroup(basis, meeting);
        }
    }

    /** Refuses if somebody said to be present was not, or in another hat (rule H6). */
    public void requirePresent(List<Presence> present, Basis basis) {
        var meeting = meeting(basis);
        var named = new HashSet<PersonId>();
        ListedItems.each(
                "present",
                present,
                each -> each.person().value(),
                each -> {
                    boolean there =
                            meeting.attended().contains(each.person())
                                    || (basis.coreGroup() != null
                                            && !meeting.missing().contains(each.person())
                                            && coreGroup(basis, meeting)
                                                    .members()
                                                    .contains(each.person()));
                    AuthorizationRule.WAS_NOT_PRESENT.unless(there);
                    AuthorizationRule.CAPACITY_NOT_HELD.unless(
                            standings.of(community, each.person()).holds(each.as(), meeting.on()));
                    AuthorizationRule.SAME_PERSON_TWICE.unless(named.add(each.person()));
                });
        AuthorizationRule.NO_PARTICIPANT_PRESENT.unless(
                present.stream()
                        .anyMatch(p ->
                                standings
                                        .of(community, p.person())
                                        .may(Permission.DECIDE_TOGETHER, meeting.on())));
    }

    private MeetingLookup.Meeting meeting(Basis basis) {
        return meetings.session(basis.session())
                .filter(m -> m.community().equals(community))
                .orElseThrow(AuthorizationRule.NOT_A_SESSION_HERE::refused);
    }

    private MeetingLookup.CoreGroup coreGroup(Basis basis, MeetingLookup.Meeting meeting) {
        return Optional.ofNullable(basis.coreGroup())
                .flatMap(group -> meetings.coreGroup(group, meeting.on()))
                .filter(g -> g.community().equals(community))
                .orElseThrow(AuthorizationRule.NOT_A_CORE_GROUP::refused);
    }
}
