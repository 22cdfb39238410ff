package nl.noaber.command.eventstore.axon;

import java.time.Instant;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.log.StreamPosition;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** An event of the log in the form in which Axon asks for it. */
sealed interface LoggedEvent extends TrackedEventData<byte[]> {

    EntryEvent event();

    long index();

    static LoggedEvent of(EntryEvent event, long index) {
        var position = event.stream();
        return position == null ? new Free(event, index) : new InStream(event, index, position);
    }

    @Override
    default TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(index());
    }

    @Override
    default String getEventIdentifier() {
        return event().id();
    }

    @Override
    default Instant getTimestamp() {
        return event().madeAt();
    }

    @Override
    default SerializedObject<byte[]> getPayload() {
        var type = new SimpleSerializedType(event().name(), text(event().revision()));
        return new SimpleSerializedObject<>(event().data(), byte[].class, type);
    }

    private static @Nullable String text(@Nullable Integer revision) {
        return revision == null ? null : revision == 1 ? "1" : revision.toString();
    }

    @Override
    default SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event().meta(), byte[].class);
    }

    /** An event that belongs to no stream. */
    record Free(EntryEvent event, long index) implements LoggedEvent {}

    /** An event of an aggregate. */
    record InStream(EntryEvent event, long index, StreamPosition position)
            implements LoggedEvent, DomainEventData<byte[]> {

        @Override
        public String getType() {
            return position.type();
        }

        @Override
        public String getAggregateIdentifier() {
            return position.id();
        }

        @Override
        public long getSequenceNumber() {
            return position.sequence();
        }
    }
}
