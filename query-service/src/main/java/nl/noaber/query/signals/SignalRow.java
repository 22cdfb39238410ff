package nl.noaber.query.signals;

import java.time.LocalDate;
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
        TERM,
        EXTENDED,
        JOINED,
        LEFT,
        EXPECTED,
        COMMITTED,
        DECIDED,
        OBJECTED,
        PLENARY_PLANNED,
        CANCELLED,
        HELD,
        HOSTED,
        SPLIT,
        PRESENT,
        AWAY,
        CAUGHT_UP,
        REFLECTED,
        EVALUATED,
        WORKING_GROUP
    }

    /**
     * A fact that a rule looks at.
     *
     * @param about the community or session
     * @param person whom it concerns
     * @param number minutes or months
     * @param day until when, for a term
     */
    record Fact(
            What what,
            String about,
            @Nullable PersonId person,
            long number,
            @Nullable LocalDate day,
            Mark at)
            implements SignalRow {}

    /**
     * What somebody did with a signal: took it seriously, or said why it is none here.
     *
     * @param text note or reason
     */
    record Said(
            String rule, EventId raisedBy, boolean dismissed, PersonId person, String text, Mark at)
            implements SignalRow {}
}
