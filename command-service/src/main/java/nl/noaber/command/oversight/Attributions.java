package nl.noaber.command.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/**
 * The attributions of one event.
 *
 * @param causes the events to which each person traced it back
 */
record Attributions(Map<PersonId, Set<EventId>> causes) {
    Attributions {
        causes = Map.copyOf(causes);
    }

    /** The attributions after one more of them. */
    static Attributions evolve(
            @Nullable Attributions before, OversightEvent.EventAttributed event) {
        var causes = new HashMap<PersonId, Set<EventId>>();
        if (before != null) {
            causes.putAll(before.causes);
        }
        var own = new HashSet<>(causes.getOrDefault(event.person(), Set.of()));
        own.addAll(event.attributedTo());
        causes.put(event.person(), Set.copyOf(own));
        return new Attributions(causes);
    }

    /** Whether a person traced the event back to all of these already. */
    boolean hold(PersonId person, Collection<EventId> named) {
        return causes.getOrDefault(person, Set.of()).containsAll(named);
    }
}
