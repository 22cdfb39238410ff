package nl.noaber.query.network;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.event.Provenance;
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
     * @param provenance of the events it rests on, each once
     */
    record Tie(
            TieKind kind,
            String source,
            String target,
            OccurredOn start,
            @Nullable OccurredOn end,
            EventId cause,
            @Nullable EventId endedBy,
            boolean initiated,
            List<Provenance> provenance)
            implements NetworkRow, TiePart {

        public Tie {
            provenance = List.copyOf(provenance);
        }

        Tie ended(OccurredOn on, EventId by, Provenance of) {
            return end == null
                    ? new Tie(
                            kind,
                            source,
                            target,
                            start,
                            on,
                            cause,
                            by,
                            initiated,
                            together(provenance, List.of(of)))
                    : this;
        }

        @Override
        public List<String> people() {
            return List.of(source);
        }

        @Override
        public List<Tie> ties() {
            return List.of(this);
        }

        /** Each is an edge of its own. */
        @Override
        public Object edge() {
            return this;
        }
    }

    /** What ties a person. */
    enum TieKind {
        ATTENDANCE,
        CONTACT,
        MATCH,
        ROLE_SWITCH;

        /** Whether it is made of moments, or lasts from one day until another. */
        Graph.Form form() {
            return switch (this) {
                case ATTENDANCE, CONTACT -> Graph.Form.MOMENTS;
                case MATCH, ROLE_SWITCH -> Graph.Form.INTERVALS;
            };
        }
    }

    /** A request or offer, remembered until a match is agreed on it. */
    record Stand(String person, String description, Provenance provenance) implements NetworkRow {}

    /**
     * A match as proposed.
     *
     * @param provenance of the proposal and of what it is about
     */
    record Proposal(String requester, String offerer, String label, List<Provenance> provenance)
            implements NetworkRow {
        public Proposal {
            provenance = List.copyOf(provenance);
        }
    }

    /** All of these, each once. */
    static List<Provenance> together(Collection<Provenance> some, Collection<Provenance> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
    }
}
