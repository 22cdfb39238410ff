package nl.noaber.command.oversight;

import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;

/** The condition on the earlier event that every command of oversight names. */
final class OversightGuards {
    private OversightGuards() {}

    /**
     * Finds the earlier event, or refuses a command about an event that was not recorded in this
     * community. A command about a live event is live itself: research reads both by consent only
     * (rule H11).
     *
     * @param envelope of the command
     */
    static RecordedEvent requireHere(
            EventId event, CommunityId community, Envelope envelope, EventLookup events) {
        var found =
                events.find(event)
                        .filter(recorded -> community.equals(recorded.envelope().community()))
                        .orElseThrow(OversightRule.NOT_AN_EVENT_HERE::refused);
        OversightRule.OF_THE_LIVING.when(
                found.envelope().provenance() == Provenance.LIVE
                        && envelope.provenance() != Provenance.LIVE);
        return found;
    }
}
