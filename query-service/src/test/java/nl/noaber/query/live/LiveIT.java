package nl.noaber.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RunningQueryService;
import nl.noaber.query.fixture.VisibilityFixture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows what happens over real HTTP, is cut off in the middle, and goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveIT {

    private static final VisibilityFixture FIXTURE = VisibilityFixture.create();

    /** What happens after all that. */
    private static final HistoryBuilder STORY = later();

    private static RunningQueryService queries;

    private static HistoryBuilder later() {
        var story = new HistoryBuilder(VisibilityFixture.HOME);
        while (story.events().size() <= FIXTURE.events().getLast().index()) {
            story.joined("2012-02-02", HistoryBuilder.person("p-late"), "late");
        }
        return story;
    }

    /** Publishes the events recorded since. */
    private static void publishLast(int many) throws Exception {
        List<RecordedEvent> all = STORY.events();
        queries.publish(all.subList(all.size() - many, all.size()));
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        queries = new RunningQueryService(folder);
        queries.publish(FIXTURE.events().subList(0, 30));
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    /** One message of a stream. */
    private record Message(@Nullable String id, @Nullable String event, String data) {}

    @Test
    @Order(1)
    void aReconnectingClientContinuesWithoutGapOrRepetition() throws Exception {
        var heard = new ArrayList<String>();
        String last = "-1";
        try (var first = new Client("/live?lastEventId=" + last, "bob", null)) {
            first.until(m -> recorded(first.messages).size() >= 7);
            for (Message each : first.messages.subList(0, 7)) {
                if ("recorded".equals(each.event())) {
                    heard.add(each.id());
                    last = each.id();
                }
            }
        }
        queries.publish(FIXTURE.events().subList(30, FIXTURE.events().size()));
        try (var again = new Client("/live", "bob", last)) {
            String end = lastSeenBy("bob");
            again.until(m -> end.equals(m.id()));
            heard.addAll(recorded(again.messages));
        }

        assertThat(heard).containsExactlyElementsOf(seenBy("bob"));
    }

    @Test
    @Order(2)
    void everyClientReceivesOnlyEventsVisibleToIt() throws Exception {
        for (String account : List.of("alice", "bob", "carol", "researcher", "neighbour")) {
            String end = Long.toString(FIXTURE.events().getLast().index());
            String from = "/live?lastEventId=-1";
            String path =
                    account.equals("neighbour")
                            ? from + "&community=" + VisibilityFixture.HOME
                            : from;
            try (var client = new Client(path, account, null)) {
                client.until(m -> client.place.equals(end) || end.equals(m.id()));
                String all = client.messages.toString();
                for (VisibilityFixture.Secret secret : FIXTURE.ofCommunities()) {
                    assertThat(all.contains(secret.word()))
                            .as("%s and %s", account, secret.word())
                            .isEqualTo(secret.seers().contains(account));
                }
                if (!account.equals("researcher")) {
                    assertThat(all).doesNotContain("community-next-door");
                }
            }
        }
        assertThat(queries.get("/live?community=community-next-door", "bob").statusCode())
                .isEqualTo(404);
        assertThat(queries.get("/live?lastEventId=x", "bob").statusCode()).isEqualTo(400);
        assertThat(queries.get("/live?lastEventId=100000", "bob").statusCode()).isEqualTo(400);
        assertThat(queries.with("/live", "").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void aClientIsNotifiedOfAChangedView() throws Exception {
        RecordedEvent last = FIXTURE.events().getLast();
        try (var bob = new Client("/live", "bob", null);
                var carol = new Client("/live", "carol", null)) {
            bob.until(_ -> !bob.place.isEmpty());
            carol.until(_ -> !carol.place.isEmpty());
            STORY.joined("2012-02-03", HistoryBuilder.person("p-later"), "late");
            publishLast(1);
            for (Client client : List.of(bob, carol)) {
                JsonNode changed = viewChanged(client);
                assertThat(changed.at("/community").asString()).isEqualTo(VisibilityFixture.HOME);
                assertThat(changed.at("/views").toString()).contains("overview");
                assertThat(changed.at("/commit").asLong()).isEqualTo(last.commit() + 1);
            }
            assertThat(recorded(bob.messages)).hasSize(1);
        }
    }

    @Test
    @Order(4)
    void eventsForOthersAreNotSent() throws Exception {
        String home = "/live?community=" + VisibilityFixture.HOME;
        try (var neighbour = new Client(home, "neighbour", null)) {
            neighbour.until(_ -> !neighbour.place.isEmpty());
            met(VisibilityFixture.ALICE, Visibility.PERSON);
            publishLast(1);
            neighbour.until(_ -> neighbour.place.equals(lastIndex()));
            assertThat(neighbour.messages).isEmpty();

            met(VisibilityFixture.ALICE, Visibility.NETWORK);
            publishLast(1);
            neighbour.until(m -> "recorded".equals(m.event()));
            assertThat(neighbour.messages)
                    .extracting(Message::event)
                    .containsExactly("view-changed", "recorded");
        }
    }

    @Test
    @Order(5)
    void aClientWithMorePermissionsIsNotifiedOfViewsOnEveryPage() throws Exception {
        String before = lastIndex();
        met(VisibilityFixture.BOB, Visibility.COMMUNITY);
        for (int i = 0; i < 200; i++) {
            met(VisibilityFixture.ALICE, Visibility.PERSON);
        }
        met(VisibilityFixture.BOB, Visibility.COMMUNITY);
        publishLast(202);
        String end = lastIndex();
        try (var carol = new Client("/live", "carol", before)) {
            carol.until(m -> carol.place.equals(end) && carol.messages.size() >= 4);
            assertThat(carol.messages)
                    .extracting(Message::event)
                    .containsExactly("view-changed", "recorded", "view-changed", "recorded");
        }
    }

    @Test
    @Order(6)
    void aNewCommunityIsAuditedBeforeItsEventsAreSent() throws Exception {
        try (var researcher = new Client("/live", "researcher", null)) {
            researcher.until(_ -> !researcher.place.isEmpty());
            STORY.beside("community-new").proposed("2012-03-01", VisibilityFixture.BOB);
            publishLast(1);
            researcher.until(m -> m.data().contains("community-new"));
        }
        assertThat(queries.get("/reads?community=community-new", "auditor").body())
                .contains("\"/live\"");
    }

    private static void met(PersonId person, Visibility circle) {
        STORY.record(
                HistoryBuilder.day("2012-02-04"),
                new ContactEvent.ContactMade(
                        new ContactId("contact-later"),
                        STORY.community(),
                        person,
                        List.of(person, VisibilityFixture.FACILITATOR),
                        ContactMode.PHONE,
                        null),
                person,
                circle);
    }

    private static String lastIndex() {
        return Long.toString(STORY.events().getLast().index());
    }

    @Test
    @Order(7)
    void aClientAbsentDuringARebuildIsNotifiedOnce() throws Exception {
        String before = lastIndex();
        operate("/admin/rebuild");
        try (var bob = new Client("/live", "bob", before)) {
            JsonNode changed = viewChanged(bob);
            assertThat(changed.has("community")).isFalse();
            assertThat(changed.at("/views").toString()).contains("overview", "signals", "me");
        }
        STORY.joined("2012-03-02", HistoryBuilder.person("p-after"), "late");
        publishLast(1);
        String seen = lastIndex();
        STORY.joined("2012-03-03", HistoryBuilder.person("p-thereafter"), "late");
        publishLast(1);
        try (var bob = new Client("/live", "bob", seen)) {
            bob.until(m -> "recorded".equals(m.event()));
            assertThat(viewChanged(bob).at("/community").asString())
                    .isEqualTo(VisibilityFixture.HOME);
        }
    }

    @Test
    @Order(8)
    void aRepairedSequenceIsAnnouncedAlsoToAbsentClients() throws Exception {
        RecordedEvent last = STORY.events().getLast();
        parked().insertOne(
                        new Document("_id", VisibilityFixture.HOME)
                                .append("index", last.index() + 1)
                                .append("commit", last.commit() + 1)
                                .append("why", "a fold that could not be")
                                .append("since", new Date(0)));
        String beyond;
        try (var there = new Client("/live", "bob", null)) {
            there.until(_ -> !there.place.isEmpty());
            STORY.joined("2012-03-04", HistoryBuilder.person("p-waits"), "late");
            STORY.beside("community-new").joined("2012-03-04", VisibilityFixture.BOB, "new");
            publishLast(2);
            beyond = lastIndex();
            there.until(m -> beyond.equals(m.id()));
            assertThat(there.messages.toString()).doesNotContain("p-waits", VisibilityFixture.HOME);
            operate("/admin/parked/retry");
            assertThat(parked().countDocuments()).isZero();
            there.until(m -> m.data().contains(VisibilityFixture.HOME));
            assertThat(there.messages.getLast().event()).isEqualTo("view-changed");
        }

        // The one sees what all see, the other more.
        for (String account : List.of("bob", "carol")) {
            try (var client =
                    new Client("/live?community=" + VisibilityFixture.HOME, account, beyond)) {
                JsonNode changed = viewChanged(client);
                assertThat(changed.at("/community").asString()).isEqualTo(VisibilityFixture.HOME);
                assertThat(changed.at("/views").toString()).contains("overview", "signals");
            }
        }
    }

    @Test
    @Order(9)
    void aChangeOfOwnDataIsSentToThatPersonOnly() throws Exception {
        try (var bob = new Client("/live", "bob", null);
                var carol = new Client("/live", "carol", null)) {
            bob.until(_ -> !bob.place.isEmpty());
            carol.until(_ -> !carol.place.isEmpty());
            STORY.record(
                    HistoryBuilder.day("2012-03-05"),
                    new PersonEvent.HatDeclared(
                            VisibilityFixture.BOB, "choir", HatCategory.NETWORK));
            met(VisibilityFixture.BOB, Visibility.COMMUNITY);
            publishLast(2);
            bob.until(m -> "recorded".equals(m.event()));
            assertThat(bob.messages)
                    .filteredOn(m -> m.data().contains("\"views\":[\"me\"]"))
                    .singleElement()
                    .satisfies(m -> assertThat(m.data()).doesNotContain("community"));
            carol.until(m -> "recorded".equals(m.event()));
            assertThat(carol.messages.toString()).doesNotContain("\"me\"");
        }
    }

    private static JsonNode viewChanged(Client client) throws Exception {
        client.until(m -> "view-changed".equals(m.event()));
        return JsonMapper.shared()
                .readTree(
                        client.messages.stream()
                                .filter(m -> "view-changed".equals(m.event()))
                                .findFirst()
                                .orElseThrow()
                                .data());
    }

    private static void operate(String path) throws Exception {
        var request =
                queries.request(path, queries.tokens.of("operator"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        assertThat(
                        RunningQueryService.HTTP
                                .send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                .isEqualTo(200);
    }

    private static MongoCollection<Document> parked() {
        String database =
                queries.service.getEnvironment().getRequiredProperty("noaber.read.database");
        return queries.service
                .getBean(MongoClient.class)
                .getDatabase(database)
                .getCollection("parked");
    }

    /**
     * An event that is sent after its correction says how it stands. Siblings: the audit and the
     * single event.
     */
    @Test
    @Order(10)
    @Tag("fault:I1")
    void anEventThatWasCorrectedIsSentWithAMark() throws Exception {
        String before = lastIndex();
        met(VisibilityFixture.BOB, Visibility.COMMUNITY);
        STORY.redated(STORY.events().getLast().id(), HistoryBuilder.day("2012-01-31"));
        met(VisibilityFixture.BOB, Visibility.COMMUNITY);
        STORY.retracted(STORY.events().getLast().id());
        publishLast(4);
        String end = lastIndex();
        try (var bob = new Client("/live", "bob", before)) {
            bob.until(m -> end.equals(m.id()));
            List<JsonNode> events =
                    bob.messages.stream()
                            .filter(m -> "recorded".equals(m.event()))
                            .map(m -> JsonMapper.shared().readTree(m.data()))
                            .toList();
            assertThat(events.get(0).at("/meta/occurredOn/from").asString())
                    .isEqualTo("2012-02-04");
            assertThat(events.get(0).at("/standsAs/occurredOn/from").asString())
                    .isEqualTo("2012-01-31");
            assertThat(events.get(2).at("/standsAs/retracted").asBoolean()).isTrue();
            assertThat(events.get(1).has("standsAs")).isFalse();
        }
    }

    @Test
    @Order(11)
    void theStreamEndsWhenTheServiceDoes() throws Exception {
        var client = new Client("/live", "bob", null);
        client.until(_ -> !client.place.isEmpty());
        long before = System.nanoTime();
        queries.service.close();

        client.reader.join(10_000);
        assertThat(client.reader.isAlive()).isFalse();
        assertThat(client.failure).isNull();
        assertThat((System.nanoTime() - before) / 1_000_000_000L).isLessThan(20);
    }

    private static List<String> seenBy(String account) {
        return FIXTURE.events().stream()
                .filter(e -> HistoryBuilder.scope(e).equals(VisibilityFixture.HOME))
                .filter(e ->
                        FIXTURE.secrets().stream()
                                .filter(s -> s.events().contains(e.id()))
                                .allMatch(s -> s.seers().contains(account)))
                .map(e -> Long.toString(e.index()))
                .toList();
    }

    private static String lastSeenBy(String account) {
        return seenBy(account).getLast();
    }

    private static List<String> recorded(List<Message> messages) {
        return messages.stream()
                .filter(m -> "recorded".equals(m.event()))
                .map(Message::id)
                .toList();
    }

    /** Reads a stream as the standard says, on a thread of its own. */
    private static final class Client implements AutoCloseable {
        final List<Message> messages = new CopyOnWriteArrayList<>();
        final Thread reader;
        volatile String place = "";
        volatile @Nullable IOException failure;
        private final InputStream body;
        private final BufferedReader lines;

        Client(String path, String account, @Nullable String last) throws Exception {
            var request = queries.request(path, queries.tokens.of(account));
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            var answer =
                    RunningQueryService.HTTP.send(
                            request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            body = answer.body();
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try {
                String id = null;
                String event = null;
                var data = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        id = line.substring(3);
                        place = id;
                    } else if (line.startsWith("event:")) {
                        event = line.substring(6);
                    } else if (line.startsWith("data:")) {
                        data.append(line.substring(5));
                    } else if (line.isEmpty()) {
                        if (!data.isEmpty()) {
                            messages.add(new Message(id, event, data.toString()));
                        }
                        id = null;
                        event = null;
                        data.setLength(0);
                    }
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        void until(Predicate<Message> enough) {
            var nothing = new Message(null, null, "");
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() ->
                            assertThat(enough.test(nothing) || messages.stream().anyMatch(enough))
                                    .as(() -> "Received only " + messages)
                                    .isTrue());
        }

        @Override
        public void close() throws IOException {
            // Not the reader, which would wait for its next line.
            body.close();
        }
    }
}
