package nl.noaber.command.request;

import java.util.UUID;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came in at the door: read, complete and of one account, but not yet judged.
 *
 * @param subject the account
 * @param auditor whether it audits the whole log
 * @param key the idempotency key
 * @param fingerprint hash of method, address and body
 * @param expectedVersion version the client saw, if it said so
 * @param body the fields of this command
 */
public record CommandRequest<T>(
        String subject,
        boolean auditor,
        UUID key,
        String fingerprint,
        @Nullable Long expectedVersion,
        CommandMetadata circumstances,
        T body) {
    /** The person of the account. */
    public PersonId account() {
        return PersonId.ofAccount(subject);
    }
}
