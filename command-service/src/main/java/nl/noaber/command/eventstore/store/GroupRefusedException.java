package nl.noaber.command.eventstore.store;

import java.io.Serial;

/** MongoDB answered, but did not confirm every document of a group. */
final class GroupRefusedException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    GroupRefusedException(int inserted, int asked, String reply) {
        super("%d of %d inserted: %s".formatted(inserted, asked, reply));
    }
}
