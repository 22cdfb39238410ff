package nl.noaber.command.axon;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** The events that the current unit of work has recorded and not yet committed. */
@FunctionalInterface
public interface StagedEvents {
    /** Those of one stream, in their order. */
    List<? extends DomainEventMessage<?>> of(String stream);
}
