package nl.noaber.command.request;

import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The validated body and headers of a command; not yet authorized.
 *
 * @param subject subject of the token
 * @param auditor whether the account holds the global role of auditor
 * @param key the idempotency key
 * @param fingerprint hash of method, address and body
 * @param size length of the body, for what the account may record a day
 * @param expectedVersion version of the stream that the client expects, if it sent one
 * @param metadata the command metadata of the body, without defaults
 * @param cause the event named in {@code causedBy}, if the log contains it
 * @param today the day of the request in the zone of the service
 * @param body the fields of this command
 */
public record CommandRequest<T>(
        String subject,
        boolean auditor,
        UUID key,
        String fingerprint,
        long size,
        @Nullable Long expectedVersion,
        CommandMetadata metadata,
        Optional<RecordedEvent> cause,
        OccurredOn today,
        T body) {
    /** The same request with other metadata. */
    public CommandRequest<T> with(CommandMetadata other) {
        return new CommandRequest<>(
                subject,
                auditor,
                key,
                fingerprint,
                size,
                expectedVersion,
                other,
                other.causedBy() == null ? Optional.empty() : cause,
                today,
                body);
    }

    /** The person of the account. */
    public PersonId account() {
        return PersonId.ofAccount(subject);
    }
}
