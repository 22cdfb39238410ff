package nl.noaber.query.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.query.projection.Moment;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The history itself, for those who want to see every event. */
public final class Trail {

    private final ReadDatabase database;

    public Trail(ReadDatabase database) {
        this.database = database;
    }

    /** An event as stored, with its wire name. */
    public record Stored(RecordedEvent event, String type, String data, String meta) {}

    /** An event and the history it belongs to. */
    public record Scoped(String scope, Stored stored) {}

    /** What to look for; what is not given does not matter. */
    public record Filter(
            @Nullable String type,
            @Nullable String stream,
            @Nullable String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Moment moment) {}

    /**
     * At most {@code limit} events of a history that match and may be seen, after an index, in
     * record order.
     */
    public List<Stored> page(
            String scope, Filter filter, long after, int limit, Predicate<RecordedEvent> seen) {
        var found = new ArrayList<Stored>();
        try (var all =
                database.history()
                        .find(matching(scope, filter, after))
                        .sort(Sorts.ascending("_id"))
                        .batchSize(limit)
                        .map(Trail::read)
                        .cursor()) {
            while (found.size() < limit && all.hasNext()) {
                Stored next = all.next();
                if (seen.test(next.event())) {
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

    /** The corrections of a history that name this event, in record order. */
    public List<Stored> correctionsOf(String scope, String id) {
        var found = new ArrayList<Stored>();
        database.history()
                .find(Filters.and(Filters.eq("scope", scope), Filters.eq("kind", "oversight")))
                .sort(Sorts.ascending("_id"))
                .map(Trail::read)
                .into(found);
        found.removeIf(each ->
                !(each.event().event() instanceof CorrectionRecorded correction
                        && correction.corrected().value().equals(id)));
        return found;
    }

    private static Bson matching(String scope, Filter filter, long after) {
        var all = new ArrayList<Bson>();
        all.add(Filters.eq("scope", scope));
        all.add(Filters.gt("_id", after));
        if (filter.type() != null) {
            all.add(Filters.regex("type", "^" + filter.type().replace(".", "\\.") + "/"));
        }
        if (filter.stream() != null) {
            all.add(Filters.eq("stream", filter.stream()));
        }
        if (filter.actor() != null) {
            all.add(Filters.eq("actor", filter.actor()));
        }
        if (filter.from() != null) {
            all.add(Filters.gte("to", filter.from().toString()));
        }
        if (filter.to() != null) {
            all.add(Filters.lte("from", filter.to().toString()));
        }
        Moment moment = filter.moment();
        if (moment.asOf() != null) {
            all.add(Filters.lte("to", moment.asOf().toString()));
        }
        if (moment.knownAtCommit() != null) {
            all.add(Filters.lte("commit", moment.knownAtCommit()));
        }
        if (moment.knownAt() != null) {
            all.add(Filters.lte("at", Date.from(moment.knownAt())));
        }
        return Filters.and(all);
    }

    private static Stored read(Document document) {
        return new Stored(
                History.read(document),
                document.getString("type"),
                document.getString("data"),
                document.getString("meta"));
    }
}
