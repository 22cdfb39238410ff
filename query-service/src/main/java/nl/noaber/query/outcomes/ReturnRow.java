package nl.noaber.query.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of outcomes, and of the links between events. */
public sealed interface ReturnRow {

    /**
     * An event and the earlier ones it names, or that it was traced back to later, so that a chain
     * can be followed either way.
     *
     * @param kind wire name
     * @param attributions who traced it back, in the order of recording
     */
    record Link(String kind, EventRef at, List<EventId> back, List<Attribution> attributions)
            implements ReturnRow {
        public Link {
            back = List.copyOf(back);
            attributions = List.copyOf(attributions);
        }

        Link with(List<EventId> more) {
            return new Link(kind, at, joined(back, more).distinct().toList(), attributions);
        }

        Link with(Attribution attribution) {
            Link more = with(attribution.attributedTo());
            return new Link(
                    kind, at, more.back, joined(attributions, List.of(attribution)).toList());
        }

        private static <T> Stream<T> joined(List<T> first, List<T> then) {
            return Stream.concat(first.stream(), then.stream());
        }
    }

    /** The outcome that an event recorded. */
    record OutcomeOf(LearningId entry) implements ReturnRow {}

    /** The event that took a decision: whoever revises it names the decision only. */
    record Decided(EventId event) implements ReturnRow {}

    /** What kind of return it is: as the source distinguishes them, missed, or not aimed at. */
    enum Kind {
        CONCRETE,
        RELATIONAL,
        SLIPSTREAM,
        NOT_ACHIEVED,
        SIDE_EFFECT
    }

    /**
     * Something that came of it, or did not.
     *
     * @param by who recorded it
     * @param reason why it was not achieved
     * @param welcome of a side effect
     */
    record Outcome(
            LearningId entry,
            Kind kind,
            String title,
            PersonId by,
            @Nullable String reason,
            @Nullable Boolean welcome,
            EventRef at,
            List<Attribution> attributions)
            implements ReturnRow {
        public Outcome {
            attributions = List.copyOf(attributions);
        }

        Outcome with(Attribution attribution) {
            var more = new ArrayList<>(attributions);
            more.add(attribution);
            return new Outcome(entry, kind, title, by, reason, welcome, at, more);
        }
    }

    /**
     * Somebody traced it back to earlier events.
     *
     * @param attributedTo those of the events that are visible and were not retracted
     */
    record Attribution(
            PersonId by, List<EventId> attributedTo, @Nullable String reason, EventRef at) {
        public Attribution {
            attributedTo = List.copyOf(attributedTo);
        }
    }

    /**
     * What somebody expected.
     *
     * @param kind wire name of the event that said so
     * @param before what they expected until then
     */
    record Expectation(
            PersonId person, String kind, @Nullable String before, String text, EventRef at)
            implements ReturnRow {}

    /**
     * The community came to its end; returns may come later (rule H5).
     *
     * @param reopened when it went on after all
     */
    record End(EventRef at, @Nullable EventRef reopened) implements ReturnRow {
        boolean surelyBefore(EventRef later) {
            return later.on().from().isAfter(at.on().to())
                    && (reopened == null || later.on().to().isBefore(reopened.on().from()));
        }
    }
}
