package nl.noaber.command.oversight;

import java.util.HashSet;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an event is traced back to afterwards (rules H15 and H16). People may see it
 * differently, so no attribution excludes another one; a retraction withdraws it.
 *
 * @param state none before the first attribution of the event
 */
record AttributionDecider(@Nullable Attributions state, OversightFacts facts) {

    OversightEvent attribute(OversightCommand.Attribute command) {
        var attribution = command.event();
        var envelope = command.envelope();
        var attributed =
                OversightGuards.requireVisible(
                        attribution.attributed(),
                        attribution.community(),
                        envelope,
                        facts.events());
        OccurredOn followed = facts.histories().moment(attributed);
        LifetimeRule.requireAfter(followed, envelope.occurredOn());
        OversightRule.NO_REASON.when(attribution.reason().isBlank());
        ReferencedPeople.requireMembers(
                attribution, attribution.community(), envelope.occurredOn(), facts.memberships());
        var named = new HashSet<EventId>();
        ListedItems.each(
                "attributedTo",
                attribution.attributedTo(),
                EventId::value,
                cause -> {
                    OversightRule.SAME_EVENT_TWICE.unless(named.add(cause));
                    OversightRule.CAUSES_ITSELF.when(cause.equals(attribution.attributed()));
                    requireEarlier(cause, followed, command);
                });
        OversightRule.ATTRIBUTED_ALREADY.when(
                state != null && state.hold(attribution.person(), attribution.attributedTo()));
        return attribution;
    }

    /** A cause certainly does not lie after what followed from it, as both are known now. */
    private void requireEarlier(
            EventId named, OccurredOn followed, OversightCommand.Attribute command) {
        var cause =
                facts.events()
                        .findVisible(named, command.event().community(), command.envelope())
                        .orElseThrow(OversightRule.NOT_AN_EVENT_HERE::refused);
        OversightRule.CAUSE_LIES_LATER.when(
                facts.histories().moment(cause).from().isAfter(followed.to()));
    }
}
