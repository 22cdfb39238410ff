package nl.noaber.infra.bench;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An event store to compare, with the best settings found. */
interface Contender extends AutoCloseable {

    String name();

    /** Creates an empty store for the next round. */
    void fresh();

    EventStorageEngine engine();

    default void append(List<? extends EventMessage<?>> commit) {
        engine().appendEvents(commit);
    }

    @Override
    void close();
}
