package nl.noaber.command.oversight;

import java.util.List;
import nl.noaber.command.authorization.JointDecisionPolicy;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/** How far one event was opened by those who take part (rules H3 and H11). */
record VisibilityRelease(Visibility to) {
    static OversightEvent.VisibilityReleased release(
            @Nullable VisibilityRelease before,
            OversightCommand.Release c,
            EventLookup earlier,
            CommunityLookup communities,
            JointDecisionPolicy together) {
        var event = c.event();
        var released = Corrections.here(event.released(), event.community(), c.envelope(), earlier);
        Visibility seen = seen(released.envelope(), event.community(), communities);
        Visibility known = before == null ? seen : before.to.orWider(seen);
        OversightRule.NOT_WIDER.unless(event.to().isWiderThan(known));
        OversightRule.THEIRS_TO_RELEASE.unless(
                isTheirs(released, c.envelope().actor(), together.meetings()));
        together.require(event.basis(), c.envelope());
        return event;
    }

    /** Told wider than was agreed for its moment, it counts as no wider than that. */
    private static Visibility seen(
            Envelope told, CommunityId community, CommunityLookup communities) {
        return communities
                .openness(community, told.occurredOn())
                .map(told.visibility()::orNarrower)
                .orElse(told.visibility());
    }

    /**
     * What was told to a group is opened by somebody who was in it then. Where the event names no
     * group, which one was meant is not said, and it stays with whoever told it.
     */
    private static boolean isTheirs(
            RecordedEvent released, PersonId actor, MeetingLookup meetings) {
        Envelope told = released.envelope();
        if (told.actor().equals(actor)) {
            return true;
        }
        return switch (told.visibility()) {
            case PERSON -> false;
            case GROUP -> {
                List<GroupId> groups = ReferencedPeople.groupsIn(released.event());
                yield !groups.isEmpty()
                        && groups.stream()
                                .allMatch(
                                        group -> meetings.inGroup(actor, group, told.occurredOn()));
            }
            case COMMUNITY, NETWORK, PUBLIC -> true;
        };
    }
}
