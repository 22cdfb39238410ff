package nl.noaber.command.community;

import java.time.LocalDate;
import nl.noaber.command.lifetime.Thing;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.time.OccurredOn;

/** The conditions that commands of more than one family share. */
final class CommunityGuards {
    private CommunityGuards() {}

    /** Refuses if the community was certainly closed at the moment of the act (rule H5). */
    static void requireOpen(Community state, Envelope envelope) {
        CommunityRule.CLOSED.when(state.isClosedAt(envelope.occurredOn()));
    }

    /** Refuses if the actor is none of those who carry the community (rule H5). */
    static void requireCarrier(Community state, Envelope envelope) {
        CommunityRule.NOT_THEIRS_TO_CARRY.unless(
                state.members()
                        .may(envelope.actor(), Permission.CARRY_COMMUNITY, envelope.occurredOn()));
    }

    /** Refuses a term that ends before the community was proposed (rule H16). */
    static void requireEndsAfterFounding(Community state, LocalDate until) {
        state.lifetimes().requireBegun(Thing.Kind.COMMUNITY, OccurredOn.day(until));
    }
}
