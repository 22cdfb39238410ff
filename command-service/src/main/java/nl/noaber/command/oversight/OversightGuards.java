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
        requireLive(found, envelope);
        return found;
    }

    /** The same for an event that the sender of the command also may see. */
    static RecordedEvent requireVisible(
            EventId event, CommunityId community, Envelope envelope, EventLookup events) {
        var found =
                events.findVisible(event, community, envelope)
                        .orElseThrow(OversightRule.NOT_AN_EVENT_HERE::refused);
        requireLive(found, envelope);
        return found;
    }

    private static void requireLive(RecordedEvent about, Envelope envelope) {
        OversightRule.OF_THE_LIVING.when(
                about.envelope().provenance() == Provenance.LIVE
                        && envelope.provenance() != Provenance.LIVE);
    }
}
