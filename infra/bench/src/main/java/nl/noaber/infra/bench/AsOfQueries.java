package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.community.OverviewQuery;
import nl.noaber.query.contacts.ContactsQuery;
import nl.noaber.query.decisions.DecisionsQuery;
import nl.noaber.query.groups.GroupsQuery;
import nl.noaber.query.network.NetworkQuery;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.sessions.SessionsQuery;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.store.ReceivedEvent;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.timeline.TimelineQuery;
import nl.noaber.query.visibility.Viewer;

/** A read model with copies of one community, and queries of the first copy. */
final class AsOfQueries {

    private static final List<Query<?>> ASKED_FOR =
            List.of(
                    new OverviewQuery(),
                    new NetworkQuery(),
                    new TimelineQuery(),
                    new ContactsQuery(),
                    new DecisionsQuery(),
                    new GroupsQuery(),
                    new SessionsQuery());
    private static final int CHUNK = 150;
    private static final Viewer VIEWER = Viewer.ANY_MEMBER;

    private final ReadModel model;
    private final GeneratedHistory history;

    private AsOfQueries(ReadModel model, GeneratedHistory history) {
        this.model = model;
        this.history = history;
    }

    /** Fills a read model as the feed does; the events of the communities alternate in the log. */
    static AsOfQueries with(
            GeneratedHistory history, int communities, MongoClient client, String name) {
        client.getDatabase(name).drop();
        var views = ASKED_FOR.stream().<Projection<?>>map(Query::view).distinct().toList();
        var database = new ReadDatabase(client, name, views);
        new Rebuild(database).ifNeeded();
        var rows = new LiveRows(database);
        var before = new Checkpoints(database).of(0);
        for (var from = 0; from < history.size(); from += CHUNK) {
            for (var copy = 0; copy < communities; copy++) {
                var first = before.index() + 1;
                var events = chunk(history, copy, from, first);
                var last = first + events.size() - 1;
                var after = new Checkpoint(0, "bench", last, last + 1, last + 1);
                rows.take(new Batch(before, events, after));
                before = after;
            }
        }
        return new AsOfQueries(new ReadModel(database), history);
    }

    /** Answers a second to all queries in turn, as of the middle of the history. */
    Measure run(double seconds) {
        var moment = TemporalQuery.asOf(history.middle());
        var cost = CpuTime.now();
        var start = System.nanoTime();
        var count = 0L;
        do {
            for (var question : ASKED_FOR) {
                answer(question, moment);
                count++;
            }
        } while (System.nanoTime() - start < seconds * 1e9);
        return cost.measure(count / ((System.nanoTime() - start) / 1e9), count);
    }

    /** The current overview, from the stored rows. */
    Object overview() {
        return answer(new OverviewQuery(), TemporalQuery.NOW);
    }

    private <R> Object answer(Query<R> question, TemporalQuery moment) {
        var seen = model.at(question.view(), history.community(0).value(), moment, VIEWER);
        if (seen == null || seen.commit() < history.size()) {
            throw new IllegalStateException("the community is not there");
        }
        var person = new PersonId(history.community(0).value());
        var asker =
                new QueryContext(
                        person, VIEWER.accessClass(), Set.of(Role.PARTICIPANT), history.middle());
        return question.answer(seen.rows(), asker, QueryParameters.NONE);
    }

    private static List<ReceivedEvent> chunk(
            GeneratedHistory history, int copy, int from, long firstIndex) {
        var events = new ArrayList<ReceivedEvent>(CHUNK);
        for (var i = 0; i < CHUNK && from + i < history.size(); i++) {
            events.add(history.received(copy, from + i, firstIndex + i));
        }
        return events;
    }
}
