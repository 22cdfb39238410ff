package nl.noaber.query.signals;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What signals are judged by, and the signals themselves. */
public sealed interface SignalRow {

    /** The participants now. */
    record Size(SortedSet<String> participants, boolean started) implements SignalRow {
        static final Size NONE = new Size(new TreeSet<>(), false);

        Size with(PersonId person) {
            return new Size(plus(participants, person), started);
        }

        Size without(PersonId person) {
            return new Size(minus(participants, person), started);
        }

        /** A group still being formed is not too small. */
        boolean outside() {
            int size = participants.size();
            return size > Rule.MOST || (started && size < Rule.FEWEST);
        }
    }

    /** A plenary session. */
    record Plenary(SortedSet<String> present, boolean subgroups) implements SignalRow {
        Plenary with(PersonId person) {
            return new Plenary(plus(present, person), subgroups);
        }

        Plenary without(PersonId person) {
            return new Plenary(minus(present, person), subgroups);
        }

        boolean passive() {
            return present.size() > Rule.MOST && !subgroups;
        }
    }

    /**
     * A signal, raised and perhaps resolved; none is ever removed.
     *
     * @param about the community or the session
     * @param value the number that raised it
     */
    record Signal(
            Rule rule,
            String about,
            int value,
            OccurredOn since,
            EventId raisedBy,
            @Nullable OccurredOn until,
            @Nullable EventId resolvedBy)
            implements SignalRow {

        boolean open() {
            return resolvedBy == null;
        }

        Signal resolved(OccurredOn on, EventId by) {
            return open() ? new Signal(rule, about, value, since, raisedBy, on, by) : this;
        }
    }

    private static SortedSet<String> plus(SortedSet<String> people, PersonId person) {
        var more = new TreeSet<>(people);
        more.add(person.value());
        return more;
    }

    private static SortedSet<String> minus(SortedSet<String> people, PersonId person) {
        var fewer = new TreeSet<>(people);
        fewer.remove(person.value());
        return fewer;
    }
}
