package nl.noaber.infra.bench;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A place to keep events, set up as well as a user could. */
interface Contender extends AutoCloseable {

    String name();

    /** An empty place of its own for the next run. */
    void fresh();

    EventStorageEngine engine();

    default void append(List<? extends EventMessage<?>> commit) {
        engine().appendEvents(commit);
    }

    @Override
    void close();
}
