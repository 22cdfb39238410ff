package nl.noaber.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.identity.IdentityServer;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.local.identity.SigningKey;
import nl.noaber.infra.local.identity.Tokens;
import nl.noaber.infra.local.identity.WebSignIn;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.QueryServiceApplication;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.TestTopic;
import nl.noaber.query.query.Query;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real MongoDB, a real Kafka and a real identity provider. */
class QueryServiceIT {

    private static final String HOME = "community-1";
    private static final PersonId FACILITATOR = PersonId.ofAccount("facilitator");
    private static final PersonId MEMBER = PersonId.ofAccount("member");
    private static final OrganisationId FIRM = new OrganisationId("firm");
    private static final PersonId OTHER = PersonId.ofAccount("other");

    private static MongoForTests mongo;
    private static KafkaServer kafka;
    private static IdentityServer identity;
    private static ConfigurableApplicationContext service;
    private static TestTopic topic;
    private static Tokens tokens;
    private static String base;
    private static int identityPort;
    private static EventId closedDoor;
    private static EventId meeting;
    private static long beforeCorrection;
    private static final URI CALLBACK = URI.create("http://localhost:5173");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        mongo = MongoForTests.in(folder.resolve("mongo"));
        kafka = KafkaServer.in(folder.resolve("kafka")).start();
        identityPort = Ports.free();
        String issuer = base(identityPort);
        identity =
                IdentityServer.start(
                        folder.resolve("identity"),
                        identityPort,
                        issuer,
                        List.of(CALLBACK.toString()));
        tokens =
                new Tokens(
                        SigningKey.in(IdentityServer.signingKey(folder.resolve("identity"))),
                        issuer,
                        InstantSource.system());
        topic = new TestTopic(kafka.bootstrap(), "noaber.events", "log-1", 4);
        int port = Ports.free();
        base = "http://127.0.0.1:" + port;
        service =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .run(
                                "--server.port=" + port,
                                "--noaber.mongodb.uri=" + mongo.uri(),
                                "--noaber.read.database=" + mongo.database("read"),
                                "--noaber.second.database=" + mongo.database("second"),
                                "--noaber.kafka.bootstrap=" + kafka.bootstrap(),
                                "--noaber.identity.issuer=" + issuer);
        topic.publish(story());
        awaitReadiness();
    }

    private static List<RecordedEvent> story() {
        var story = new HistoryBuilder(HOME);
        story.proposed("2009-12-01", FACILITATOR);
        story.holds("2009-12-01", FACILITATOR, Role.FACILITATOR);
        story.joined("2009-12-10", MEMBER, "business");
        story.joined("2009-12-10", OTHER, "church");
        story.plenary("2010-02-10", "session-1");
        story.attended("2010-02-10", "session-1", MEMBER);
        story.attended("2010-02-10", "session-1", OTHER);
        meeting = story.met(HistoryBuilder.day("2011-11-19"), MEMBER, OTHER);
        closedDoor =
                story.record(
                        HistoryBuilder.day("2010-02-10"),
                        new SessionEvent.ContributionMade(
                                new SessionId("session-1"),
                                OTHER,
                                new ActingAs.Undeclared(),
                                "between us"),
                        OTHER,
                        Visibility.GROUP);
        beforeCorrection = story.events().size();
        story.redated(meeting, HistoryBuilder.day("2010-11-19"));
        var elsewhere = story.beside("community-2");
        elsewhere.proposed("2011-01-01", PersonId.ofAccount("stranger"));
        story.record(
                HistoryBuilder.day("2010-01-01"),
                new OrganisationEvent.Registered(FIRM, "firm", PartyType.BUSINESS, "building"));
        story.record(
                HistoryBuilder.day("2011-01-01"),
                new OrganisationEvent.Changed(
                        FIRM, "firm, merged", PartyType.BUSINESS, "building"));
        own(story, "2009-12-01", new PersonEvent.Registered(MEMBER, "member"));
        own(story, "2010-01-01", new PersonEvent.HatDeclared(MEMBER, "choir", HatCategory.NETWORK));
        own(story, "2010-01-01", new PersonEvent.AffiliationStarted(MEMBER, FIRM, "owner"));
        own(story, "2010-02-01", new PersonEvent.HatRetired(MEMBER, "choir"));
        own(story, "2010-03-01", new PersonEvent.HatDeclared(MEMBER, "choir", HatCategory.NETWORK));
        own(story, "2011-01-01", new PersonEvent.AffiliationEnded(MEMBER, FIRM));
        own(story, "2011-01-01", new PersonEvent.LearningStyleRecorded(MEMBER, "doer"));
        own(story, "2011-02-01", new PersonEvent.DetailsChanged(MEMBER, "baker"));
        return story.events();
    }

    private static void own(HistoryBuilder story, String day, PersonEvent event) {
        story.record(HistoryBuilder.day(day), event);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        identity.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void aMemberSeesTheOverviewAndTheCommitItReflects() throws Exception {
        var answer = get("/communities/" + HOME, "member");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode overview = json(answer);
        assertThat(overview.at("/size").asInt()).isEqualTo(2);
        assertThat(overview.at("/name").asString()).isEqualTo("LG Hellendoorn");
        assertThat(answer.headers().firstValue("Noaber-Commit")).hasValue("21");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).doesNotContain("@type");
    }

    @Test
    void aPersonWhoSignedInOnAPageIsTheirPersona() throws Exception {
        try (var browser = new WebSignIn(base(identityPort), CALLBACK)) {
            WebSignIn.Answer signedIn = browser.signIn(Persona.AUDITOR);
            assertThat(with("/refusals", signedIn.access()).statusCode()).isEqualTo(200);
            assertThat(with("/refusals", browser.renew().access()).statusCode()).isEqualTo(200);
            assertThat(with("/refusals", signedIn.id()).statusCode())
                    .as("an ID token is for the page")
                    .isEqualTo(401);
        }
    }

    private static String base(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Test
    void theApiDocumentNamesEveryQueryWithItsParameters() throws Exception {
        JsonNode document = json(with("/v3/api-docs", ""));
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        JsonNode paths = document.at("/paths");
        var routes = new TreeSet<String>();
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("nl.noaber")) {
                        routes.addAll(info.getPatternValues());
                    }
                });
        routes.remove("/communities/{community}/{question}");
        QueryCatalogue.ALL.stream()
                .map(Query::name)
                .filter(name -> !List.of("overview", "ledger").contains(name))
                .forEach(name -> routes.add("/communities/{community}/" + name));
        assertThat(paths.propertyNames()).containsAll(routes);
        for (String route : routes) {
            if (paths.path(route).has("get")) {
                JsonNode asked = paths.path(route).path("get");
                assertThat(asked.path("responses").propertyNames())
                        .contains("200", "400", "401", "404", "503");
                for (JsonNode parameter : asked.path("parameters")) {
                    if (parameter.path("in").asString().equals("query")) {
                        assertThat(parameter.path("description").asString())
                                .as(route + " " + parameter)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(paths.path("/communities/{community}/network").toString())
                .contains("\"mode\"", "\"asKnownAt\"", "\"minCommit\"");
        assertThat(with("/v3/api-docs.yaml", "").body()).startsWith("openapi: 3.1");
    }

    @Test
    void aRecordingBeginsWithTheMembersOfItsDay() throws Exception {
        String begun = "/sessions/new?community=" + HOME;
        JsonNode answer = json(get(begun + "&date=2010-03-01", "facilitator"));
        assertThat(answer.at("/recording/attendances")).hasSize(3);
        assertThat(answer.at("/recording/occurredOn/from").asString()).isEqualTo("2010-03-01");
        assertThat(answer.at("/labels").propertyNames()).contains(MEMBER.value());
        assertThat(get("/sessions/new", "facilitator").statusCode()).isEqualTo(400);
        assertThat(get(begun + "&date=tomorrow", "facilitator").statusCode()).isEqualTo(400);
        assertThat(get("/sessions/new?community=nowhere", "facilitator").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClientWithTheCurrentVersionReceives304() throws Exception {
        String overview = "/communities/" + HOME;
        String etag = get(overview, "member").headers().firstValue("ETag").orElseThrow();

        var same = ifNoneMatch(overview, etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue(etag);
        assertThat(same.headers().firstValue("Noaber-Commit")).hasValue("21");
        assertThat(ifNoneMatch(overview, "\"other\"").statusCode()).isEqualTo(200);
        assertThat(ifNoneMatch(overview + "?asOf=2009-12-05", etag).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> ifNoneMatch(String path, String etag) throws Exception {
        var request = request(path, tokens.of("member")).header("If-None-Match", etag).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void absentAndForbiddenAreTheSame() throws Exception {
        var absent = get("/communities/no-such-thing/network", "member");
        var forbidden = get("/communities/community-2/network", "member");
        var person = get("/communities/" + MEMBER.value() + "/network", "researcher");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(forbidden.body().replace("community-2", "no-such-thing"))
                .isEqualTo(absent.body());
        assertThat(absent.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() throws Exception {
        var missing =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(base + "/communities")).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(json(missing).at("/type").asString())
                .isEqualTo("urn:noaber:problem:unauthorized");
        assertThat(with("/communities", tokens.expired("member")).statusCode()).isEqualTo(401);
        assertThat(with("/communities", tokens.forAudience("member", "x")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void wrongParametersAreRefusedByName() throws Exception {
        for (String wrong :
                List.of(
                        "/network?mode=three",
                        "/network?modus=one",
                        "/timeline?period=fortnight",
                        "/network?asOf=yesterday",
                        "/network?asKnownAt=2999-01-01T00:00:00Z",
                        "/audit?limit=201",
                        "/audit?type=no.such-event",
                        "/network?minCommit=-1")) {
            var answer = get("/communities/" + HOME + wrong, "member");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer).at("/type").asString())
                    .isEqualTo("urn:noaber:problem:malformed");
        }
    }

    @Test
    void aPersonSeesOnlyTheirOwnLineOfTheTimeline() throws Exception {
        String lines = "/communities/" + HOME + "/timeline?by=person&period=half-year";

        assertThat(json(get(lines, "member")).at("/lines")).hasSize(1);
        assertThat(json(get(lines, "facilitator")).at("/lines")).hasSize(2);
        assertThat(json(get(lines, "researcher")).at("/lines")).hasSize(2);
    }

    @Test
    void aCorrectionChangesTheViewButNotTheEarlierKnownState() throws Exception {
        String timeline = "/communities/" + HOME + "/timeline?period=half-year";

        String now = get(timeline, "member").body();
        String before = get(timeline + "&asKnownAt=" + beforeCorrection, "member").body();

        assertThat(now).contains("2010-H2").doesNotContain("2011-H2");
        assertThat(before).contains("2011-H2").doesNotContain("2010-H2");
        assertThat(get(timeline + "&asOf=2010-12-31", "member").body()).contains("2010-H2");
        assertThat(get(timeline + "&asOf=2010-11-18", "member").body()).doesNotContain("2010-H2");
    }

    @Test
    void everyQueryIsAnsweredForEveryMomentAndReplayed() throws Exception {
        for (Query<?> question : QueryCatalogue.ALL) {
            String path = "/communities/" + HOME + "/" + question.name();
            if (question.name().equals("causes")) {
                assertThat(get(path, "member").statusCode()).isEqualTo(400);
                String causes = path + "?event=" + meeting.value();
                assertThat(json(get(causes, "member")).at("/kind").asString())
                        .isEqualTo("tie.contact-made");
                continue;
            }
            if (List.of("overview", "ledger").contains(question.name())) {
                assertThat(get(path, "member").statusCode()).as(path).isEqualTo(404);
                continue;
            }
            for (String moment : List.of("", "?asOf=2010-03-01", "?asKnownAt=8", "?minCommit=21")) {
                var answer = get(path + moment, "member");
                assertThat(answer.statusCode()).as(path + moment + answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("@type");
            }
            String replay = "/communities/%s/replay?view=%s".formatted(HOME, question.name());
            assertThat(get(replay, "researcher").statusCode()).as(replay).isEqualTo(200);
            assertThat(get(path.replace(HOME, "community-2"), "member").statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(get(path + "?colour=red", "member").statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void aReplayOmitsTheEventsNamedByTheResearcher() throws Exception {
        String replay = "/communities/" + HOME + "/replay?view=network&mode=one";

        assertThat(json(get(replay, "researcher")).at("/edges")).hasSize(2);
        assertThat(
                        json(get(replay + "&without=session.attendance-recorded", "researcher"))
                                .at("/edges"))
                .hasSize(1);
        assertThat(get(replay, "member").statusCode()).isEqualTo(404);
    }

    /** A replay leaves out or keeps by each property, and refuses any other. */
    @Test
    @Tag("fault:I3")
    void aReplayLeavesOutOrKeepsByEachProperty() throws Exception {
        String replay = "/communities/" + HOME + "/replay?view=network&mode=one";

        assertThat(ties(replay + "&without=session-kind:plenary")).isEqualTo(1);
        assertThat(ties(replay + "&without=session:session-1&consequences=drop")).isEqualTo(1);
        assertThat(ties(replay + "&without=person:" + OTHER.value())).isZero();
        assertThat(ties(replay + "&only=provenance:synthetic")).isEqualTo(2);
        assertThat(ties(replay + "&only=provenance:source")).isZero();
        for (String wrong :
                List.of("&without=colour:red", "&only=role:king", "&consequences=perhaps")) {
            assertThat(get(replay + wrong, "researcher").statusCode()).as(wrong).isEqualTo(400);
        }
    }

    private static int ties(String replay) throws Exception {
        return json(get(replay, "researcher")).at("/edges").size();
    }

    @Test
    void theAuditIsPagedAndHidesConfidentialEvents() throws Exception {
        JsonNode first = json(get("/communities/" + HOME + "/audit?limit=4", "auditor"));
        assertThat(first.at("/events")).hasSize(4);
        JsonNode rest =
                json(
                        get(
                                "/communities/%s/audit?after=%d"
                                        .formatted(HOME, first.at("/next").asLong()),
                                "auditor"));
        assertThat(rest.at("/events")).hasSize(6);
        assertThat(rest.has("next")).isFalse();

        String event = "/communities/" + HOME + "/events/" + closedDoor.value();
        assertThat(get(event, "member").statusCode()).isEqualTo(404);
        assertThat(get(event, "other").statusCode()).isEqualTo(200);
        assertThat(get(event, "auditor").statusCode()).isEqualTo(200);
        assertThat(
                        json(get("/communities/" + HOME + "/events/" + meeting.value(), "member"))
                                .at("/correctedBy"))
                .hasSize(1);
    }

    @Test
    void aMissingCommitIsAwaitedAndThenReportedAsMissing() throws Exception {
        var answer = get("/communities/" + HOME + "?minCommit=12000", "member");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void graphMlIsReturnedIfAccepted() throws Exception {
        var request =
                request("/communities/" + HOME + "/network", tokens.of("member"))
                        .header("Accept", "application/graphml+xml")
                        .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("<graphml").contains("ATTENDANCE");
    }

    @Test
    void onlyAnOperatorRebuildsAndNothingChangesByIt() throws Exception {
        String network = "/communities/" + HOME + "/network";
        String before = get(network, "member").body();

        assertThat(post("/admin/rebuild", "member").statusCode()).isEqualTo(404);
        assertThat(post("/admin/rebuild", "operator").statusCode()).isEqualTo(200);
        assertThat(get(network, "member").body()).isEqualTo(before);
        assertThat(post("/admin/rebuild/back", "operator").statusCode()).isEqualTo(200);
        assertThat(get(network, "member").body()).isEqualTo(before);
    }

    @Test
    void everyAccountSeesItsOwnCommunities() throws Exception {
        assertThat(json(get("/communities", "member")).at("/communities")).hasSize(1);
        assertThat(json(get("/communities", "researcher")).at("/communities")).hasSize(2);
        assertThat(json(get("/communities", "nobody")).at("/communities")).isEmpty();
        assertThat(json(get("/people/me", "member")).at("/communities")).hasSize(1);
    }

    /**
     * An answer that is empty says by which commit it is so. Siblings: every answer that is about
     * no single community; those about one are in {@code VisibilityIT}.
     */
    @Test
    @Tag("fault:I4")
    void everyOtherAnswerSaysWhichCommitItReflects() throws Exception {
        for (String path :
                List.of(
                        "/communities",
                        "/people/me",
                        "/people?ids=nobody",
                        "/organisations/" + FIRM.value())) {
            var answer = get(path, "nobody");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Noaber-Commit"))
                    .as(path)
                    .hasValue(json(answer).at("/reflects/commit").asString());
        }
    }

    @Test
    void theRegisterShowsFormerNamesOfAnOrganisation() throws Exception {
        String firm = "/organisations/" + FIRM.value();
        JsonNode now = json(get(firm, "nobody"));
        assertThat(now.at("/label").asString()).isEqualTo("firm, merged");
        assertThat(now.at("/history/0/label").asString()).isEqualTo("firm");
        assertThat(now.at("/history/0/since/on/from").asString()).isEqualTo("2010-01-01");
        assertThat(json(get(firm + "?asOf=2010-06-01", "nobody")).at("/label").asString())
                .isEqualTo("firm");
        assertThat(get(firm + "?asOf=2009-06-01", "nobody").statusCode()).isEqualTo(404);
        assertThat(get(firm + "?when=now", "nobody").statusCode()).isEqualTo(400);
        for (String other : List.of("no-firm", HOME, MEMBER.value())) {
            assertThat(get("/organisations/" + other, "nobody").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void hatsAndPositionsAreListedForEachTimeTheyWereHeld() throws Exception {
        JsonNode me = json(get("/people/me", "member"));
        assertThat(me.at("/known/label").asString()).isEqualTo("baker");
        assertThat(me.at("/labels")).hasSize(2);
        assertThat(me.at("/hats")).hasSize(2);
        assertThat(me.at("/hats/0/until/on/from").asString()).isEqualTo("2010-02-01");
        assertThat(me.at("/hats/1/until").isMissingNode()).isTrue();
        assertThat(me.at("/affiliations/0/position").asString()).isEqualTo("owner");
        assertThat(me.at("/affiliations/0/until/on/from").asString()).isEqualTo("2011-01-01");
        assertThat(me.at("/traits/0/kind").asString()).isEqualTo("LEARNING_STYLE");
        JsonNode then = json(get("/people/me?asOf=2010-01-15", "member"));
        assertThat(then.at("/hats")).hasSize(1);
        assertThat(then.at("/hats/0/until").isMissingNode()).isTrue();
    }

    private static void awaitReadiness() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    var home = get("/communities/" + HOME + "?minCommit=21", "researcher");
                    assertThat(home.statusCode()).as(home.body()).isEqualTo(200);
                    var readiness = with("/actuator/health/readiness", "");
                    assertThat(readiness.statusCode()).as(readiness.body()).isEqualTo(200);
                });
    }

    private static HttpResponse<String> get(String path, String subject) throws Exception {
        return with(path, tokens.of(subject));
    }

    private static HttpResponse<String> post(String path, String subject) throws Exception {
        var request =
                request(path, tokens.of(subject)).POST(HttpRequest.BodyPublishers.noBody()).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> with(String path, String token) throws Exception {
        return HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
