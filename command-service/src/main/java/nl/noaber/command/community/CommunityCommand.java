package nl.noaber.command.community;

import java.time.LocalDate;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The commands to a community. */
sealed interface CommunityCommand extends StreamCommand {
    CommunityId community();

    @Override
    default CommunityId stream() {
        return community();
    }

    /** How the community is prepared, starts, closes and reopens. */
    sealed interface Life extends CommunityCommand {}

    /** Who joins, holds a role, hands it over and leaves. */
    sealed interface Membership extends CommunityCommand {}

    /** How the community finds its moderator. */
    sealed interface Moderation extends CommunityCommand {}

    /** What the participants decide, and what is only recorded; judged by other streams too. */
    sealed interface Direction extends CommunityCommand {}

    /** The actor proposes a community and is its initiator. */
    record Propose(
            CommunityId community,
            String name,
            String issue,
            InitiatorType initiatorType,
            Profile profile,
            Envelope envelope)
            implements CommunityCommand {}

    record FrameIssue(CommunityId community, String issue, Envelope envelope) implements Life {}

    record AssessSuitability(
            CommunityId community,
            boolean complexIssue,
            boolean concreteBottleneck,
            boolean bigConflict,
            boolean instantSolutionWanted,
            Envelope envelope)
            implements Life {}

    record OverruleSuitability(CommunityId community, String reason, Envelope envelope)
            implements Life {}

    record AgreeSizeLimit(CommunityId community, int limit, String reason, Envelope envelope)
            implements Life {}

    record AgreeTerm(CommunityId community, LocalDate from, LocalDate until, Envelope envelope)
            implements Life {}

    record AgreeSupport(CommunityId community, String support, Envelope envelope) implements Life {}

    record Start(CommunityId community, Envelope envelope) implements Life {}

    record Close(CommunityId community, String reason, String whatFollows, Envelope envelope)
            implements Life {}

    record Reopen(CommunityId community, String reason, Envelope envelope) implements Life {}

    record Join(CommunityId community, PersonId person, Profile profile, Envelope envelope)
            implements Membership {}

    record ChangeProfile(CommunityId community, PersonId person, Profile profile, Envelope envelope)
            implements Membership {}

    record Leave(CommunityId community, PersonId person, String reason, Envelope envelope)
            implements Membership {}

    /** Gives somebody a role other than participant; with a profile if none is known here yet. */
    record AssignRole(
            CommunityId community,
            PersonId person,
            Role role,
            @Nullable Profile profile,
            Envelope envelope)
            implements Membership {}

    record EndRole(
            CommunityId community, PersonId person, Role role, String reason, Envelope envelope)
            implements Membership {}

    record HandOver(CommunityId community, CommunityEvent.RoleHandedOver event, Envelope envelope)
            implements Membership {}

    record NominateModerator(
            CommunityId community, CommunityEvent.ModeratorNominated event, Envelope envelope)
            implements Moderation {}

    record AcceptModerator(
            CommunityId community, CommunityEvent.ModeratorAccepted event, Envelope envelope)
            implements Moderation {}

    record ObjectToModerator(
            CommunityId community, CommunityEvent.ModeratorObjectedTo event, Envelope envelope)
            implements Moderation {}

    record ConfirmModerator(
            CommunityId community, CommunityEvent.ModeratorConfirmed event, Envelope envelope)
            implements Moderation {}

    /** An event that is only recorded. */
    record RecordEvent(CommunityId community, CommunityEvent event, Envelope envelope)
            implements Direction {}

    /** An event that the participants decided on together. */
    record Decide(CommunityId community, CommunityEvent event, Basis basis, Envelope envelope)
            implements Direction {}

    record RaiseObjection(
            CommunityId community, CommunityEvent.ObjectionRaised event, Envelope envelope)
            implements Direction {}

    record Spawn(CommunityId community, CommunityEvent.Spawned event, Envelope envelope)
            implements Direction {}

    record ContinueAs(CommunityId community, CommunityEvent.ContinuedAs event, Envelope envelope)
            implements Direction {}
}
