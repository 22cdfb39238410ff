package nl.noaber.query.signals;

import java.time.LocalDate;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * A signal, raised and perhaps resolved; none is ever taken away.
 *
 * @param about the community, session or person
 * @param value what raised it, or to what it has grown
 * @param since when it began to hold; of what did not happen, the first day on which it was late
 * @param risen since when it is as pressing as it is
 * @param raisedBy the event that raised it; of what did not happen, the one since which it did not
 */
record Signal(
        SignalRule rule,
        String about,
        SignalValue value,
        SignalLevel level,
        OccurredOn since,
        OccurredOn risen,
        EventId raisedBy,
        @Nullable EventRef resolved) {

    /**
     * Something that should have been by a day and was not.
     *
     * @param last when it was last seen
     * @param resolved when it was seen after all, or could be missed no more
     */
    static Signal late(
            SignalRule rule,
            String about,
            SignalValue value,
            SignalLevel level,
            LocalDate due,
            EventRef last,
            @Nullable EventRef resolved) {
        OccurredOn since = OccurredOn.day(due.plusDays(1));
        return new Signal(rule, about, value, level, since, since, last.event(), resolved);
    }

    /** Whether it is about one person, and so not for everybody (finding F13). */
    boolean isAboutPerson() {
        boolean somebodyPulls = value.number() > 0;
        return rule.mayBeAboutPerson() && (rule != SignalRule.W9 || somebodyPulls);
    }

    boolean open() {
        return resolved == null;
    }

    Signal resolved(EventRef by) {
        return new Signal(rule, about, value, level, since, risen, raisedBy, by);
    }

    Signal grown(SignalValue to, SignalLevel as, OccurredOn on) {
        OccurredOn then = as.compareTo(level) > 0 ? on : risen;
        return new Signal(rule, about, to, as, since, then, raisedBy, resolved);
    }
}
