package nl.noaber.query.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.EventHistoryQuery.Stored;
import nl.noaber.query.visibility.VisibilityPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of events what their viewer may not know: the subject of the account that recorded
 * them, the ids of other events that the viewer may not see, and from research who wrote down what
 * others did.
 */
public final class EventRedactor {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();
    private static final String RECORDER = "recordedBy";

    private final EventHistoryQuery history;

    public EventRedactor(EventHistoryQuery history) {
        this.history = history;
    }

    /**
     * The events of one history as a viewer may see them, as recorded, in the same order; a
     * corrected or retracted one says how it stands.
     */
    public List<AuditController.Event> redacted(
            String scope, VisibilityPolicy policy, List<Stored> events) {
        return redacted(scope, policy, events, new ShownDates(policy, false));
    }

    /** The same, as recorded or as they stand. */
    List<AuditController.Event> redacted(
            String scope, VisibilityPolicy policy, List<Stored> events, ShownDates dates) {
        Set<EventId> visible = visibleReferences(scope, policy, events);
        return events.stream()
                .map(each ->
                        policy.mayRead(each.event())
                                ? AuditController.Event.of(
                                        readable(each, visible, policy, dates), policy, dates)
                                : AuditController.Event.closed(each))
                .toList();
    }

    private Set<EventId> visibleReferences(
            String scope, VisibilityPolicy policy, List<Stored> events) {
        Set<EventId> named =
                events.stream()
                        .flatMap(each -> references(each.event()).stream())
                        .collect(Collectors.toSet());
        return history.events(scope, named).stream()
                .map(Stored::event)
                .filter(policy::maySee)
                .map(RecordedEvent::id)
                .collect(Collectors.toSet());
    }

    private static Set<EventId> references(RecordedEvent event) {
        var references = new HashSet<>(EventReferences.of(event.event(), EventId.class));
        Stream.of(event.envelope().causation(), event.envelope().correlation())
                .forEach(references::add);
        references.remove(null);
        return references;
    }

    private static Stored readable(
            Stored stored, Set<EventId> visible, VisibilityPolicy policy, ShownDates dates) {
        Set<String> hidden =
                references(stored.event()).stream()
                        .filter(id -> !visible.contains(id))
                        .map(EventId::value)
                        .collect(Collectors.toSet());
        ObjectNode meta = (ObjectNode) JSON.readTree(stored.meta());
        meta.put(RECORDER, PersonId.ofAccount(stored.event().envelope().recordedBy()).value());
        if (!policy.mayKnowActor(stored.event())) {
            meta.remove(List.of("actor", RECORDER));
        }
        if (dates.recordedAs(stored.event()) != null) {
            meta.set("occurredOn", JSON.valueToTree(dates.standing(stored.event())));
        }
        without(meta, hidden);
        String data = stored.data();
        if (!hidden.isEmpty()) {
            JsonNode facts = JSON.readTree(data);
            without(facts, hidden);
            data = JSON.writeValueAsString(facts);
        }
        return new Stored(stored.event(), stored.type(), data, JSON.writeValueAsString(meta));
    }

    /** Removes these ids from all objects and arrays. */
    private static void without(JsonNode node, Set<String> hidden) {
        if (node instanceof ObjectNode object) {
            object.removeIf(value -> isOneOf(value, hidden));
        } else if (node instanceof ArrayNode array) {
            array.removeIf(value -> isOneOf(value, hidden));
        }
        new ArrayList<>(node.values()).forEach(each -> without(each, hidden));
    }

    private static boolean isOneOf(JsonNode value, Set<String> hidden) {
        return value instanceof StringNode text && hidden.contains(text.stringValue());
    }
}
