package nl.noaber.query.decisions;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import nl.noaber.query.projection.RoleTenures;
import org.jspecify.annotations.Nullable;

/** The rows of the direction of a community and of the people who decided it. */
public sealed interface DirectionRow {

    /** Every role of one person, to say who could decide. */
    record Member(RoleTenures tenures) implements DirectionRow {}

    /** Somebody was at a session on which decisions may rest. */
    record Attended(PersonId person, EventRef at) implements DirectionRow {}

    /** Somebody took another role or hat in such a session, or spoke from one. */
    record Switched(PersonId person, ActingAs to, EventRef at) implements DirectionRow {}

    /**
     * One step in the direction.
     *
     * @param kind wire name of its event
     * @param about what it changes or is about: a matter, the goal or principle before
     * @param text what was said, set or decided
     * @param ground why
     * @param decision the decision it took or revised
     * @param basis where it was decided; none for what nobody decides on
     * @param present who decided, where the decision itself says so
     * @param followsFrom events it comes from
     * @param ledTo later events that name it
     */
    record Step(
            String kind,
            EventRef at,
            PersonId by,
            ActingAs as,
            @Nullable String about,
            String text,
            @Nullable String ground,
            @Nullable DecisionId decision,
            @Nullable Basis basis,
            List<Presence> present,
            List<EventId> followsFrom,
            List<FollowUp> ledTo)
            implements DirectionRow {
        public Step {
            present = List.copyOf(present);
            followsFrom = List.copyOf(followsFrom);
            ledTo = List.copyOf(ledTo);
        }

        Step led(FollowUp to) {
            var more = new ArrayList<>(ledTo);
            more.add(to);
            return new Step(
                    kind,
                    at,
                    by,
                    as,
                    about,
                    text,
                    ground,
                    decision,
                    basis,
                    present,
                    followsFrom,
                    more);
        }
    }
}
