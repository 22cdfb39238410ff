package nl.noaber.command.application;

import java.util.Optional;
import java.util.function.BiFunction;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** An errand that tells of an event, whose facts stood in the body. */
public final class EventSubmission<E extends DomainEvent> {
    private final CommandContext errand;
    private final E event;
    private final Optional<String> made;

    EventSubmission(CommandContext errand, E event, Optional<String> made) {
        this.errand = errand;
        this.event = event;
        this.made = made;
    }

    /** The event as told. */
    public E event() {
        return event;
    }

    /** Tells it to a stream; the answer names what it brings into being, or the stream. */
    public ResponseEntity<CommandResponse> to(
            Identifier stream, BiFunction<E, Envelope, Object> command) {
        return errand.run(
                made.isPresent() ? HttpStatus.CREATED : HttpStatus.OK,
                made.orElse(stream.value()),
                envelope -> command.apply(event, envelope));
    }
}
