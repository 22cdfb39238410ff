package nl.noaber.query.store;

import nl.noaber.kernel.event.RecordedEvent;

/**
 * An event as it came from the topic.
 *
 * @param scope key of the record: the community, or the stream if there is none
 * @param type wire name and revision
 * @param data the payload as received, canonical JSON
 * @param meta the envelope as received
 */
public record ReceivedEvent(
        String scope, RecordedEvent event, String type, String data, String meta) {}
