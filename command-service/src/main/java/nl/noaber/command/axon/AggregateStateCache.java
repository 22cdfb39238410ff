package nl.noaber.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.noaber.kernel.event.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** The cached states of all streams, which spare the aggregates reading their events again. */
public final class AggregateStateCache {
    private final List<StreamStateReader<?, ?>> readers = new CopyOnWriteArrayList<>();

    /** Uses the states of this reader from now on. */
    public <E extends DomainEvent, S> StreamStateReader<E, S> with(StreamStateReader<E, S> reader) {
        readers.add(reader);
        return reader;
    }

    /** The state of a stream as of its last event, if a reader has read the stream before. */
    public Optional<DomainEventMessage<?>> of(String stream) {
        return readers.stream().flatMap(reader -> reader.cached(stream).stream()).findFirst();
    }
}
