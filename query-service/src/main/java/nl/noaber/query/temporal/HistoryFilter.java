package nl.noaber.query.temporal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;

/**
 * Leaves part of a history out, for the researcher's "what if".
 *
 * @param without events with any of these properties are left out
 * @param only of properties of one kind, an event that they concern has at least one
 * @param consequences whether what followed from the events that are left out is kept
 */
public record HistoryFilter(
        Set<Criterion> without, Set<Criterion> only, Consequences consequences) {

    /** Leaves nothing out. */
    public static final HistoryFilter NONE =
            new HistoryFilter(Set.of(), Set.of(), Consequences.KEEP);

    /** Streams of things that events name by id; the others are people and communities. */
    private static final Set<String> NEVER_FOUNDED_HERE =
            Set.of("community", "person", "organisation");

    /** What becomes of that which followed from an event that is left out. */
    public enum Consequences {
        KEEP,
        DROP
    }

    public HistoryFilter {
        without = Set.copyOf(without);
        only = Set.copyOf(only);
    }

    /** The events that remain, of a history in record order. */
    List<RecordedEvent> of(List<RecordedEvent> history) {
        if (equals(NONE)) {
            return history;
        }
        Map<SessionId, SessionKind> kinds = new HashMap<>();
        history.forEach(each -> {
            if (each.event() instanceof SessionEvent.Planned planned) {
                kinds.put(planned.session(), planned.kind());
            }
        });
        Set<EventId> left = new HashSet<>();
        Set<String> unfounded = new HashSet<>();
        var remaining = new ArrayList<RecordedEvent>();
        for (RecordedEvent each : history) {
            boolean out =
                    isLeftOut(each, kinds)
                            || (consequences == Consequences.DROP
                                    && followed(each, left, unfounded));
            if (!out) {
                remaining.add(each);
                continue;
            }
            left.add(each.id());
            if (each.version() == 0 && !NEVER_FOUNDED_HERE.contains(each.streamType())) {
                unfounded.add(each.streamId());
            }
        }
        return remaining;
    }

    private boolean isLeftOut(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
        return without.stream().anyMatch(each -> each.matches(event, kinds))
                || only.stream()
                        .filter(each -> each.concerns(event))
                        .collect(
                                Collectors.groupingBy(
                                        Criterion::getClass,
                                        Collectors.reducing(
                                                false,
                                                each -> each.matches(event, kinds),
                                                Boolean::logicalOr)))
                        .containsValue(false);
    }

    /** Whether it names as its cause, or rests on, what is left out. */
    private static boolean followed(RecordedEvent event, Set<EventId> left, Set<String> unfounded) {
        EventId cause = event.envelope().causation();
        return (cause != null && left.contains(cause))
                || unfounded.contains(event.streamId())
                || EventReferences.of(event.event(), Identifier.class).stream()
                        .anyMatch(id ->
                                unfounded.contains(id.value())
                                        || (id instanceof EventId named && left.contains(named)));
    }
}
