package nl.noaber.command.axon;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Axon's event store, which also shows what the current unit of work has recorded so far. */
public final class StagedEventStore extends EmbeddedEventStore implements StagedEvents {
    public StagedEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine));
    }

    @Override
    public List<? extends DomainEventMessage<?>> of(String stream) {
        return stagedDomainEventMessages(stream).toList();
    }
}
