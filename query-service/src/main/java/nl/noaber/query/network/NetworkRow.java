package nl.noaber.query.network;

import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.RoleTenures;
import org.jspecify.annotations.Nullable;

/** The rows of the two-mode network: people on one side, the things that tie them on the other. */
public sealed interface NetworkRow {

    /**
     * A person, session, contact, match or capacity.
     *
     * @param id kind and identifier, such as {@code person:p-1}
     * @param sector of persons
     */
    record Node(String id, NodeKind kind, String label, @Nullable String sector)
            implements NetworkRow {}

    /** Every role of one person. */
    record Member(RoleTenures tenures) implements NetworkRow {}

    /** What a node stands for. */
    enum NodeKind {
        PERSON,
        SESSION,
        CONTACT,
        MATCH,
        CAPACITY
    }

    /**
     * A person's tie to something, from one event until another.
     *
     * @param source the person's node
     * @param start when it arose
     * @param end when it ended; the same as {@code start} for what is over at once, none while it
     *     lasts
     * @param cause the event that made it
     * @param initiated whether this person took the first step
     */
    record Tie(
            TieKind kind,
            String source,
            String target,
            OccurredOn start,
            @Nullable OccurredOn end,
            EventId cause,
            @Nullable EventId endedBy,
            boolean initiated)
            implements NetworkRow {

        Tie ended(OccurredOn on, EventId by) {
            return end == null
                    ? new Tie(kind, source, target, start, on, cause, by, initiated)
                    : this;
        }
    }

    /** What ties a person. */
    enum TieKind {
        ATTENDANCE,
        CONTACT,
        MATCH,
        ROLE_SWITCH
    }

    /** A request or offer, remembered until a match is agreed on it. */
    record Stand(String person, String description) implements NetworkRow {}

    /** A match as proposed. */
    record Proposal(String requester, String offerer, String label) implements NetworkRow {}
}
