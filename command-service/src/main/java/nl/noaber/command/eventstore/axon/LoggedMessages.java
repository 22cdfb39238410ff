package nl.noaber.command.eventstore.axon;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Makes messages of logged events, with the facts already read. */
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

    /** Whoever asks for facts that cannot be read is told then; who does not ask reads on. */
    private LazyDeserializingObject<Object> facts(SerializedObject<byte[]> facts) {
        try {
            return new LazyDeserializingObject<>(serializer.<byte[], Object>deserialize(facts));
        } catch (RuntimeException unreadable) {
            return new LazyDeserializingObject<>(facts, serializer);
        }
    }
}
