package nl.noaber.query.store;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.projection.QueryWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Every event as it was received: the source of every answer that the current rows do not hold. */
public final class EventHistory {

    private final ReadDatabase database;

    public EventHistory(ReadDatabase database) {
        this.database = database;
    }

    void add(ClientSession session, int partition, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            database.history()
                    .insertMany(session, events.stream().map(e -> write(partition, e)).toList());
        }
    }

    /** The events of one history from one index to another, both inclusive, in record order. */
    List<RecordedEvent> of(ClientSession session, String scope, long from, long to) {
        var events = new ArrayList<RecordedEvent>();
        find(session, scope, from, to)
                .batchSize(ReadDatabase.BATCH)
                .map(EventHistory::held)
                .into(events);
        return events;
    }

    /** The last index of every history that went beyond {@code index} in this partition. */
    List<Document> grownSince(ClientSession session, int partition, long index) {
        var grown = new ArrayList<Document>();
        database.history()
                .aggregate(
                        session,
                        List.of(
                                new Document(
                                        "$match",
                                        new Document("_id", new Document("$gt", index))
                                                .append("partition", partition)),
                                new Document(
                                        "$group",
                                        new Document("_id", "$scope")
                                                .append("last", new Document("$max", "$_id")))))
                .into(grown);
        return grown;
    }

    /** The partition of a history; none if there is no such history. */
    @Nullable Integer partition(ClientSession session, String scope) {
        Document first =
                database.history()
                        .find(session, Filters.eq("scope", scope))
                        .projection(Projections.include("partition"))
                        .first();
        return first == null ? null : first.getInteger("partition");
    }

    /** The history that a stream belongs to; none if there is no such stream. */
    public @Nullable String scopeOfStream(String streamType, String stream) {
        Document first =
                database.history()
                        .find(
                                Filters.and(
                                        Filters.eq("stream", stream),
                                        Filters.eq("kind", streamType)))
                        .projection(Projections.include("scope"))
                        .first();
        return first == null ? null : first.getString("scope");
    }

    /** Which of these ids are of people with a stream of their own. */
    Set<String> registered(Set<String> ids) {
        return database.history()
                .find(Filters.and(Filters.in("scope", ids), Filters.eq("kind", "person")))
                .projection(Projections.include("scope"))
                .map(each -> each.getString("scope"))
                .into(new HashSet<>());
    }

    /** The hint keeps MongoDB from scanning the events of all histories in the same order. */
    private FindIterable<Document> find(ClientSession session, String scope, long from, long to) {
        Bson span =
                Filters.and(
                        Filters.eq("scope", scope),
                        Filters.gte("_id", from),
                        Filters.lte("_id", to));
        return database.history()
                .find(session, span)
                .hint(ReadDatabase.BY_SCOPE)
                .sort(Sorts.ascending("_id"));
    }

    private static Document write(int partition, ReceivedEvent received) {
        RecordedEvent event = received.event();
        Envelope envelope = event.envelope();
        return new Document("_id", event.index())
                .append("scope", received.scope())
                .append("partition", partition)
                .append("commit", event.commit())
                .append("at", Date.from(event.recordedAt()))
                .append("event", event.id().value())
                .append("type", received.type())
                .append("kind", event.streamType())
                .append("stream", event.streamId())
                .append("version", event.version())
                .append("actor", envelope.actor().value())
                .append("from", envelope.occurredOn().from().toString())
                .append("to", envelope.occurredOn().to().toString())
                .append("data", received.data())
                .append("meta", received.meta());
    }

    private static RecordedEvent held(Document document) {
        QueryWork.holds(document.getString("data"));
        QueryWork.holds(document.getString("meta"));
        return read(document);
    }

    static RecordedEvent read(Document document) {
        String type = document.getString("type");
        int slash = type.lastIndexOf('/');
        return new RecordedEvent(
                document.getLong("_id"),
                document.getLong("commit"),
                Instant.ofEpochMilli(document.getDate("at").getTime()),
                new EventId(document.getString("event")),
                document.getString("kind"),
                document.getString("stream"),
                document.getLong("version"),
                Wire.FORM.envelope(document.getString("meta")),
                Wire.FORM.event(
                        type.substring(0, slash),
                        Integer.parseInt(type.substring(slash + 1)),
                        document.getString("data")));
    }
}
