package nl.noaber.command.eventstore.axon;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Makes Axon messages from logged events, with the payload already deserialized. */
final class LoggedMessages {

    private final Serializer serializer;

    LoggedMessages(Serializer serializer) {
        this.serializer = serializer;
    }

    TrackedEventMessage<?> of(LoggedEvent event) {
        var message =
                new SerializedMessage<>(
                        event.getEventIdentifier(),
                        facts(event.getPayload()),
                        new LazyDeserializingObject<>(event.getMetaData(), serializer));
        return switch (event) {
            case LoggedEvent.Free _ ->
                    new GenericTrackedEventMessage<>(
                            event.trackingToken(), message, event::getTimestamp);
            case LoggedEvent.InStream inStream ->
                    new GenericTrackedDomainEventMessage<>(
                            event.trackingToken(),
                            inStream.getType(),
                            inStream.getAggregateIdentifier(),
                            inStream.getSequenceNumber(),
                            message,
                            event::getTimestamp);
        };
    }

    /**
     * An unreadable payload throws when it is asked for; a consumer that does not ask continues.
     */
    private LazyDeserializingObject<Object> facts(SerializedObject<byte[]> facts) {
        try {
            return new LazyDeserializingObject<>(serializer.<byte[], Object>deserialize(facts));
        } catch (RuntimeException unreadable) {
            return new LazyDeserializingObject<>(facts, serializer);
        }
    }
}
