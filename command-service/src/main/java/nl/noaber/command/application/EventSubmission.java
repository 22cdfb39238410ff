package nl.noaber.command.application;

import java.util.Optional;
import nl.noaber.kernel.event.DomainEvent;

/**
 * An event that the body of a request submitted.
 *
 * @param event the event as submitted
 * @param created id of what the event creates, if anything
 */
public record EventSubmission<E extends DomainEvent>(E event, Optional<String> created) {}
