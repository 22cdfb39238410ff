package nl.noaber.query.signals;

import java.util.List;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** What signals are judged by, and what people said of them. */
public sealed interface SignalRow {

    /** What can raise or resolve a signal. */
    enum What {
        STARTED,
        ENDED(STARTED),
        REOPENED(ENDED),
        COMPLEX,
        TERM,
        EXTENDED,
        JOINED,
        LEFT(JOINED),
        EXPECTED,
        COMMITTED,
        RETURN_EXPECTED,
        DECIDED,
        DISPUTED,
        PLENARY_PLANNED,
        MOVED(PLENARY_PLANNED),
        CANCELLED(PLENARY_PLANNED),
        HELD(PLENARY_PLANNED),
        MARKET_OPENED,
        HOSTED,
        SPLIT,
        PRESENT,
        AWAY,
        CONTACT,
        BROUGHT_UP,
        CAUGHT_UP,
        REFLECTED,
        EVALUATED,
        WORKING_GROUP,
        CORE_GROUP,
        DISSOLVED(WORKING_GROUP, CORE_GROUP),
        PULLER_TAKEN,
        PULLER_ENDED(PULLER_TAKEN),
        CONFIRMED,
        OBJECTED(CONFIRMED),
        ACCEPTED(OBJECTED),
        MODERATOR_ENDED(CONFIRMED);

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
        private final List<What> after;

        What(What... after) {
            this.after = List.of(after);
        }

        /** What it can only follow, of the same person, session, group or community. */
        List<What> after() {
            return after;
        }
    }

    /**
     * A fact that a rule looks at.
     *
     * @param about the community, session or group
     * @param people whom it concerns; of a contact first who began it
     * @param number minutes, months, or 1 for yes
     * @param when the day from or until which a term lasts, or when a session is to be
     */
    record Fact(
            What what,
            String about,
            List<PersonId> people,
            long number,
            @Nullable OccurredOn when,
            EventRef at)
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
    record SignalStatement(
            String rule,
            EventId raisedBy,
            boolean dismissed,
            PersonId person,
            String text,
            EventRef at)
            implements SignalRow {

        boolean isOf(Signal signal) {
            return rule.equals(signal.rule().name()) && raisedBy.equals(signal.raisedBy());
        }
    }
}
