package nl.noaber.kernel.wire;

import nl.noaber.kernel.event.DomainEvent;

/**
 * How one kind of event is called on the wire.
 *
 * @param name stable name such as {@code community.participant-joined}; the part before the dot is
 *     the stream type
 * @param revision revision now written, from 1
 */
public record EventType(String name, int revision, Class<? extends DomainEvent> event) {

    /** The stream this kind of event belongs to. */
    public String streamType() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Name and revision in one, as on the topic: {@code community.participant-joined/1}. */
    public String label() {
        return name + "/" + revision;
    }
}
