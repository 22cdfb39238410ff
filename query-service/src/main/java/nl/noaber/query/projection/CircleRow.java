package nl.noaber.query.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What decides who may see what; folded from the whole history and never shown itself. */
public sealed interface CircleRow {

    /** A time that began and may have ended. */
    record Span(OccurredOn since, @Nullable OccurredOn until) {

        /** Whether it certainly lasted throughout: doubt closes the door. */
        boolean certainly(OccurredOn moment) {
            return !moment.from().isBefore(since.to())
                    && (until == null || moment.to().isBefore(until.from()));
        }

        static List<Span> begun(List<Span> before, OccurredOn on) {
            var spans = new ArrayList<>(before);
            spans.add(new Span(on, null));
            return spans;
        }

        static List<Span> ended(List<Span> before, OccurredOn on) {
            return before.stream().map(s -> s.until == null ? new Span(s.since, on) : s).toList();
        }
    }

    /** It is the history of a community. */
    record Founded() implements CircleRow {}

    /** Somebody who belongs or belonged to the community. */
    record Member(PersonId person, SortedSet<Role> held, SortedSet<Role> ever)
            implements CircleRow {
        public Member {
            held = Collections.unmodifiableSortedSet(new TreeSet<>(held));
            ever = Collections.unmodifiableSortedSet(new TreeSet<>(ever));
        }

        /** Whether there only to do research, which consent decides about. */
        public boolean onlyResearches() {
            return ever.equals(Set.of(Role.RESEARCHER));
        }
    }

    /** Somebody's times in a group. */
    record InGroup(GroupId group, PersonId person, List<Span> spans) implements CircleRow {
        public InGroup {
            spans = List.copyOf(spans);
        }
    }

    /** How open it was agreed to be, from a moment on. */
    record Opening(OccurredOn from, Visibility widest) implements CircleRow {}

    /** An event that the participants opened. */
    record Released(EventId event, Visibility to) implements CircleRow {}

    /** When an event really happened, as corrected. */
    record Dated(EventId event, OccurredOn on) implements CircleRow {}

    /** Somebody's times of consent to be observed in one study. */
    record Consent(PersonId person, List<Span> spans) implements CircleRow {
        public Consent {
            spans = List.copyOf(spans);
        }
    }

    /** An event told to others than just the community. */
    record Apart(Told told) implements CircleRow {}

    /** There are events of people alive, which research reads by consent. */
    record OfTheLiving() implements CircleRow {}
}
