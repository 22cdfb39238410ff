package nl.noaber.command.community;

import java.time.LocalDate;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a community. */
sealed interface CommunityCommand {
    CommunityId community();

    Envelope envelope();

    @TargetAggregateIdentifier
    default String target() {
        return community().value();
    }

    /** The actor proposes a community and is its initiator. */
    record Propose(
            CommunityId community,
            String name,
            String issue,
            InitiatorType initiatorType,
            Profile profile,
            Envelope envelope)
            implements CommunityCommand {}

    record FrameIssue(CommunityId community, String issue, Envelope envelope)
            implements CommunityCommand {}

    record AssessSuitability(
            CommunityId community,
            boolean complexIssue,
            boolean concreteBottleneck,
            boolean bigConflict,
            boolean instantSolutionWanted,
            Envelope envelope)
            implements CommunityCommand {}

    record OverruleSuitability(CommunityId community, String reason, Envelope envelope)
            implements CommunityCommand {}

    record AgreeSizeLimit(CommunityId community, int limit, String reason, Envelope envelope)
            implements CommunityCommand {}

    record AgreeTerm(CommunityId community, LocalDate from, LocalDate until, Envelope envelope)
            implements CommunityCommand {}

    record AgreeSupport(CommunityId community, String support, Envelope envelope)
            implements CommunityCommand {}

    record Start(CommunityId community, Envelope envelope) implements CommunityCommand {}

    record Join(CommunityId community, PersonId person, Profile profile, Envelope envelope)
            implements CommunityCommand {}

    record Leave(CommunityId community, PersonId person, String reason, Envelope envelope)
            implements CommunityCommand {}

    /** Gives somebody a role other than participant; the profile where not yet known here. */
    record AssignRole(
            CommunityId community,
            PersonId person,
            Role role,
            @Nullable Profile profile,
            Envelope envelope)
            implements CommunityCommand {}

    record EndRole(
            CommunityId community, PersonId person, Role role, String reason, Envelope envelope)
            implements CommunityCommand {}

    record Close(CommunityId community, String reason, String whatFollows, Envelope envelope)
            implements CommunityCommand {}

    record Reopen(CommunityId community, String reason, Envelope envelope)
            implements CommunityCommand {}

    /** Something that is only recorded. */
    record Tell(CommunityId community, CommunityEvent event, Envelope envelope)
            implements CommunityCommand {}

    /** Something the participants decided together. */
    record Decide(CommunityId community, CommunityEvent event, Basis basis, Envelope envelope)
            implements CommunityCommand {}

    record RaiseObjection(
            CommunityId community, CommunityEvent.ObjectionRaised event, Envelope envelope)
            implements CommunityCommand {}

    record HandOver(CommunityId community, CommunityEvent.RoleHandedOver event, Envelope envelope)
            implements CommunityCommand {}

    record Spawn(CommunityId community, CommunityEvent.Spawned event, Envelope envelope)
            implements CommunityCommand {}

    record ContinueAs(CommunityId community, CommunityEvent.ContinuedAs event, Envelope envelope)
            implements CommunityCommand {}

    record NominateModerator(
            CommunityId community, CommunityEvent.ModeratorNominated event, Envelope envelope)
            implements CommunityCommand {}

    record AcceptModerator(
            CommunityId community, CommunityEvent.ModeratorAccepted event, Envelope envelope)
            implements CommunityCommand {}

    record ObjectToModerator(
            CommunityId community, CommunityEvent.ModeratorObjectedTo event, Envelope envelope)
            implements CommunityCommand {}

    record ConfirmModerator(
            CommunityId community, CommunityEvent.ModeratorConfirmed event, Envelope envelope)
            implements CommunityCommand {}
}
