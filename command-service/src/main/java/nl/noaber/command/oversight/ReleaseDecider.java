package nl.noaber.command.oversight;

import static nl.noaber.command.oversight.OversightGuards.requireHere;

import java.util.List;
import nl.noaber.command.authorization.JointDecisionPolicy;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far the participants open one event (rules H3 and H11).
 *
 * @param state none before the first release of the event
 */
record ReleaseDecider(@Nullable VisibilityRelease state, OversightFacts facts) {

    OversightEvent release(OversightCommand.Release command) {
        var release = command.event();
        Envelope envelope = command.envelope();
        var released =
                requireHere(release.released(), release.community(), envelope, facts.events());
        Visibility recorded = recorded(released.envelope(), release.community());
        Visibility known = state == null ? recorded : state.to().orWider(recorded);
        OversightRule.NOT_WIDER.unless(release.to().isWiderThan(known));
        OversightRule.THEIRS_TO_RELEASE.unless(isTheirs(released, envelope.actor()));
        new JointDecisionPolicy(release.community(), facts.memberships(), facts.meetings())
                .require(release.basis(), envelope);
        return release;
    }

    /** The visibility of the event, no wider than what was agreed for its moment. */
    private Visibility recorded(Envelope released, CommunityId community) {
        return facts.communities()
                .find(community)
                .flatMap(state -> state.openness(released.occurredOn()))
                .map(released.visibility()::orNarrower)
                .orElse(released.visibility());
    }

    /**
     * An event for a group is released by a member of that group at its moment. Where the event
     * names no group, only its own actor releases it.
     */
    private boolean isTheirs(RecordedEvent released, PersonId actor) {
        Envelope envelope = released.envelope();
        if (envelope.actor().equals(actor)) {
            return true;
        }
        return switch (envelope.visibility()) {
            case PERSON -> false;
            case GROUP -> isOfTheirGroups(released, actor);
            case COMMUNITY, NETWORK, PUBLIC -> true;
        };
    }

    private boolean isOfTheirGroups(RecordedEvent released, PersonId actor) {
        List<GroupId> groups = ReferencedPeople.groupsIn(released.event());
        var moment = released.envelope().occurredOn();
        return !groups.isEmpty()
                && groups.stream()
                        .allMatch(group -> facts.meetings().inGroup(actor, group, moment));
    }
}
