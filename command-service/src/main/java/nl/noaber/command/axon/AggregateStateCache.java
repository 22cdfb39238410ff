package nl.noaber.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.noaber.kernel.event.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** All folds there are: where one knows a stream, its aggregate need not be folded once more. */
public final class AggregateStateCache {
    private final List<StreamStateReader<?, ?>> folds = new CopyOnWriteArrayList<>();

    /** Has this fold's states at hand from now on. */
    public <E extends DomainEvent, S> StreamStateReader<E, S> holding(
            StreamStateReader<E, S> fold) {
        folds.add(fold);
        return fold;
    }

    /** The state of this stream as of its last event, if it was asked for before. */
    public Optional<DomainEventMessage<?>> of(String stream) {
        return folds.stream().flatMap(fold -> fold.remembered(stream).stream()).findFirst();
    }
}
