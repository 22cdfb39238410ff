package nl.noaber.command.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.noaber.kernel.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** All folds there are: where one knows a stream, its aggregate need not be folded once more. */
final class Memory {
    private final List<StreamFold<?, ?>> folds = new CopyOnWriteArrayList<>();

    /** Has this fold's states at hand from now on. */
    <E extends DomainEvent, S> StreamFold<E, S> holding(StreamFold<E, S> fold) {
        folds.add(fold);
        return fold;
    }

    /** The state of this stream as of its last event, if it was asked for before. */
    Optional<DomainEventMessage<?>> of(String stream) {
        return folds.stream().flatMap(fold -> fold.remembered(stream).stream()).findFirst();
    }
}
