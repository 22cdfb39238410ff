package nl.noaber.infra.bench;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/** A place to keep events, as a user would set it up. */
interface Contender extends AutoCloseable {

    String name();

    /** An empty place of its own for the next run. */
    void fresh();

    void append(List<? extends EventMessage<?>> commit);

    @Override
    void close();
}
