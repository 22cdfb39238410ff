package nl.noaber.query.signals;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/** What signals are judged by, and what people said of them. */
public sealed interface SignalRow {

    /** What can raise or resolve a signal. */
    enum What {
        STARTED,
        ENDED,
        COMPLEX,
        TERM,
        EXTENDED,
        JOINED,
        LEFT,
        EXPECTED,
        COMMITTED,
        RETURN_EXPECTED,
        DECIDED,
        DISPUTED,
        PLENARY_PLANNED,
        MOVED,
        CANCELLED,
        HELD,
        MARKET_OPENED,
        HOSTED,
        SPLIT,
        PRESENT,
        AWAY,
        CONTACT,
        CAUGHT_UP,
        REFLECTED,
        EVALUATED,
        WORKING_GROUP,
        CORE_GROUP,
        DISSOLVED,
        PULLER_TAKEN,
        PULLER_ENDED,
        CONFIRMED,
        OBJECTED,
        ACCEPTED,
        MODERATOR_ENDED;

        /** What it can only follow, of the same person, session, group or community. */
        Set<What> after() {
            return switch (this) {
                case LEFT -> Set.of(JOINED);
                case ENDED -> Set.of(STARTED);
                case DISSOLVED -> Set.of(WORKING_GROUP, CORE_GROUP);
                case MOVED, CANCELLED, HELD -> Set.of(PLENARY_PLANNED);
                case PULLER_ENDED -> Set.of(PULLER_TAKEN);
                case MODERATOR_ENDED, OBJECTED -> Set.of(CONFIRMED);
                case ACCEPTED -> Set.of(OBJECTED);
                case STARTED,
                        COMPLEX,
                        TERM,
                        EXTENDED,
                        JOINED,
                        EXPECTED,
                        COMMITTED,
                        RETURN_EXPECTED,
                        DECIDED,
                        DISPUTED,
                        PLENARY_PLANNED,
                        MARKET_OPENED,
                        HOSTED,
                        SPLIT,
                        PRESENT,
                        AWAY,
                        CONTACT,
                        CAUGHT_UP,
                        REFLECTED,
                        EVALUATED,
                        WORKING_GROUP,
                        CORE_GROUP,
                        PULLER_TAKEN,
                        CONFIRMED ->
                        Set.of();
            };
        }
    }

    /**
     * A fact that a rule looks at.
     *
     * @param about the community, session or group
     * @param people whom it concerns
     * @param number minutes, months, or 1 for yes
     * @param when the day from or until which a term lasts, or when a session is to be
     */
    record Fact(
            What what,
            String about,
            List<PersonId> people,
            long number,
            @Nullable OccurredOn when,
            Mark at)
            implements SignalRow {
        public Fact {
            people = List.copyOf(people);
        }

        PersonId person() {
            return people.getFirst();
        }
    }

    /**
     * What somebody did with a signal: took it seriously, or said why it is none here.
     *
     * @param text note or reason
     */
    record Said(
            String rule, EventId raisedBy, boolean dismissed, PersonId person, String text, Mark at)
            implements SignalRow {

        boolean isOf(Signal signal) {
            return rule.equals(signal.rule().name()) && raisedBy.equals(signal.raisedBy());
        }
    }
}
