package nl.noaber.query.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.oversight.OversightEvent.EventAttributed;
import nl.noaber.query.projection.QueryWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads single events and pages of events from the history. */
public final class EventHistoryQuery {

    private final ReadDatabase database;

    public EventHistoryQuery(ReadDatabase database) {
        this.database = database;
    }

    /** An event as stored, with its wire name. */
    public record Stored(RecordedEvent event, String type, String data, String meta) {}

    /** An event and the history it belongs to. */
    public record Scoped(String scope, Stored stored) {}

    /** Filters on events as they were recorded; an absent filter matches every event. */
    public record Filter(@Nullable String type, @Nullable String stream, @Nullable String actor) {}

    /**
     * At most {@code limit} events of a history that match and are wanted, after an index and up to
     * another, in record order.
     */
    public List<Stored> page(
            String scope,
            Filter filter,
            long after,
            long last,
            int limit,
            Predicate<RecordedEvent> wanted) {
        var found = new ArrayList<Stored>();
        try (var all =
                database.history()
                        .find(matching(scope, filter, after, last))
                        .sort(Sorts.ascending("_id"))
                        .batchSize(limit)
                        .map(EventHistoryQuery::read)
                        .cursor()) {
            while (found.size() < limit && all.hasNext()) {
                QueryWork.check();
                Stored next = all.next();
                if (wanted.test(next.event())) {
                    QueryWork.holds(next.data());
                    found.add(next);
                }
            }
        }
        return found;
    }

    /**
     * At most {@code limit} events of some histories after an index, up to a commit, in record
     * order.
     */
    public List<Scoped> following(Collection<String> scopes, long after, long commit, int limit) {
        var found = new ArrayList<Scoped>();
        database.history()
                .find(
                        Filters.and(
                                Filters.gt("_id", after),
                                Filters.lte("commit", commit),
                                Filters.in("scope", scopes)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(each -> new Scoped(each.getString("scope"), read(each)))
                .into(found);
        return found;
    }

    /** The last event up to a commit, of whatever history; -1 if there is none. */
    public long lastIndex(long commit) {
        Document last =
                database.history()
                        .find(Filters.lte("commit", commit))
                        .sort(Sorts.descending("_id"))
                        .first();
        return last == null ? -1 : last.getLong("_id");
    }

    /** One event of a history; none if it has no such event. */
    public @Nullable Stored event(String scope, String id) {
        Document found =
                database.history()
                        .find(Filters.and(Filters.eq("event", id), Filters.eq("scope", scope)))
                        .first();
        return found == null ? null : read(found);
    }

    /** Those of these events that belong to a history, in any order. */
    public List<Stored> events(String scope, Collection<EventId> ids) {
        var found = new ArrayList<Stored>();
        if (!ids.isEmpty()) {
            database.history()
                    .find(
                            Filters.and(
                                    Filters.in("event", ids.stream().map(EventId::value).toList()),
                                    Filters.eq("scope", scope)))
                    .map(EventHistoryQuery::read)
                    .into(found);
        }
        return found;
    }

    /** The corrections and attributions of a history that are about this event, in record order. */
    public List<Stored> about(String scope, String id) {
        var found = new ArrayList<Stored>();
        database.history()
                .find(Filters.and(Filters.eq("scope", scope), Filters.eq("kind", "oversight")))
                .sort(Sorts.ascending("_id"))
                .map(EventHistoryQuery::read)
                .into(found);
        found.removeIf(each -> !isAbout(each.event().event(), new EventId(id)));
        return found;
    }

    private static boolean isAbout(DomainEvent event, EventId id) {
        return (event instanceof CorrectionRecorded correction && correction.corrected().equals(id))
                || (event instanceof EventAttributed traced && traced.attributed().equals(id));
    }

    private static Bson matching(String scope, Filter filter, long after, long last) {
        var all = new ArrayList<Bson>();
        all.add(Filters.eq("scope", scope));
        all.add(Filters.gt("_id", after));
        all.add(Filters.lte("_id", last));
        if (filter.type() != null) {
            all.add(Filters.regex("type", "^" + filter.type().replace(".", "\\.") + "/"));
        }
        if (filter.stream() != null) {
            all.add(Filters.eq("stream", filter.stream()));
        }
        if (filter.actor() != null) {
            all.add(Filters.eq("actor", filter.actor()));
        }
        return Filters.and(all);
    }

    private static Stored read(Document document) {
        return new Stored(
                EventHistory.read(document),
                document.getString("type"),
                document.getString("data"),
                document.getString("meta"));
    }
}
