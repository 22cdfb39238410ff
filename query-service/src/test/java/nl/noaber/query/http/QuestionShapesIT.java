package nl.noaber.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.noaber.infra.local.RawHttp;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.LoggedLines;
import nl.noaber.query.fixture.RunningQueryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of a wrong form ends at every query in the same problem document and logs nothing;
 * whatever follows from a seed ends in a documented status, and never in 5xx.
 *
 * <p>Siblings: `RequestShapesIT` and `GeneratedRequestsIT` of the commands.
 */
class QuestionShapesIT {
    private static final int REQUESTS = Integer.getInteger("noaber.generated.requests", 2_000);
    private static final long SEED = Long.getLong("noaber.generated.seed", 13);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> DOCUMENTED =
            Set.of(200, 304, 400, 401, 404, 405, 406, 415, 431);
    private static final String HOME = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final PersonId MEMBER = PersonId.ofAccount("member");
    private static final PersonId OTHER = PersonId.ofAccount("other");
    private static final List<String> UNREADABLE =
            List.of(
                    "?=a",
                    "?a=%zz",
                    "?asOf=%zz",
                    "?a=%",
                    "?%ff=1",
                    "?a=%ED%A0%80",
                    "?a%0Aforged=1",
                    "?a=b%0Dforged",
                    "?a%00=1",
                    "?%EF%BF%BE=1",
                    ";a=b",
                    "//",
                    "/%zz",
                    "/a%2fb",
                    "/a%5cb",
                    "/a%00b",
                    "/a%07b",
                    "/{a}");
    private static final List<String> VALUES =
            List.of(
                    "",
                    "x",
                    "0",
                    "1",
                    "200",
                    "201",
                    "-1",
                    "+1",
                    "１２",
                    "99999999999999999999",
                    "9223372036854775807",
                    "2010-06-01",
                    "2010-02-30",
                    "9999-12-31",
                    "0000-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "2010-02-03T00:00:00Z",
                    "2010-02-03T00:00:00.123456789Z",
                    "-1000000000-01-01T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "2999-01-01T00:00:00Z",
                    "one",
                    "two",
                    "month",
                    "half-year",
                    "person",
                    "sector",
                    "true",
                    "TRUE",
                    "SOURCE",
                    "LIVE",
                    "network",
                    "timeline",
                    "ledger",
                    "session.opened",
                    "tie.contact-made",
                    "lesson-drawn",
                    "contact",
                    "facilitator",
                    "a b",
                    "é",
                    "😀",
                    "$where",
                    "../x",
                    "x".repeat(500));

    private static RunningQueryService running;
    private static List<String> patterns;
    private static Map<String, List<String>> parameters;
    private static List<String> ids;
    private static EventId meeting;
    private final Random random = new Random(SEED);
    private LoggedLines logged;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        running = new RunningQueryService(folder);
        var story = new HistoryBuilder(HOME);
        story.proposed("2009-12-01", PersonId.ofAccount("facilitator"));
        story.holds("2009-12-01", PersonId.ofAccount("facilitator"), Role.FACILITATOR);
        story.joined("2009-12-10", MEMBER, "business");
        story.joined("2009-12-10", OTHER, "church");
        story.plenary("2010-02-10", "session-1");
        story.attended("2010-02-10", "session-1", MEMBER);
        meeting = story.met(HistoryBuilder.day("2011-11-19"), MEMBER, OTHER);
        story.record(
                HistoryBuilder.day("2010-01-01"),
                new OrganisationEvent.Registered(
                        new OrganisationId("firm"), "firm", PartyType.BUSINESS, "building"));
        story.beside("community-2").proposed("2011-01-01", PersonId.ofAccount("stranger"));
        running.publish(story.events());
        JsonNode paths = RunningQueryService.json(running.with("/v3/api-docs", "")).path("paths");
        patterns =
                paths.propertyStream()
                        .filter(each -> each.getValue().has("get"))
                        .map(Map.Entry::getKey)
                        .filter(path -> !path.equals("/live"))
                        .sorted()
                        .toList();
        parameters = new TreeMap<>();
        for (String pattern : patterns) {
            parameters.put(
                    pattern,
                    paths.path(pattern)
                            .path("get")
                            .path("parameters")
                            .valueStream()
                            .filter(each -> each.path("in").asString().equals("query"))
                            .map(each -> each.path("name").asString())
                            .toList());
        }
        ids =
                List.of(
                        HOME,
                        HOME.toUpperCase(Locale.ROOT),
                        "community-2",
                        MEMBER.value(),
                        OTHER.value(),
                        "session-1",
                        "firm",
                        meeting.value(),
                        UUID.randomUUID().toString());
        assertThat(patterns).hasSizeGreaterThan(25);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void look() {
        logged = new LoggedLines();
    }

    @AfterEach
    void nothingIsLogged() {
        logged.close();
        assertThat(logged.aboveDebug()).isEmpty();
    }

    /**
     * An address that cannot be read is 400, with a token and without.
     *
     * <p>Siblings: every query, and health, which needs no token.
     */
    @Test
    @Tag("fault:A2")
    @Tag("fault:B1")
    @Tag("fault:B5")
    @Tag("fault:B7")
    void anAddressThatCannotBeReadIsMalformed() throws IOException {
        var bases = new ArrayList<>(List.of("/actuator/health", "/nowhere", "/live"));
        patterns.forEach(pattern -> bases.add(pattern.replaceAll("\\{\\w+}", HOME)));
        for (String base : bases) {
            for (String wrong : UNREADABLE) {
                isProblem(get(base + wrong, "member"), 400);
            }
            isProblem(running.raw.send("GET", base + "?=a", new byte[0]), 400);
        }
    }

    /**
     * What is too large or no JSON is refused by a problem document.
     *
     * <p>Siblings: the token, the address, forms sent with a GET.
     */
    @Test
    @Tag("fault:B2")
    @Tag("fault:B6")
    void headersThatAreTooLargeAndFormsAreRefused() throws IOException {
        String large = "x".repeat(9_000);
        isProblem(
                running.raw.send(
                        "GET", "/communities", new byte[0], "Authorization: Bearer " + large),
                431);
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            for (String method : List.of("GET", "POST")) {
                isProblem(
                        running.raw.send(
                                method,
                                method.equals("GET") ? "/communities" : "/admin/parked/retry",
                                "{}".getBytes(UTF_8),
                                bearer("member"),
                                "Content-Type: " + type),
                        415);
            }
        }
        isProblem(
                running.raw.send(
                        "GET", "/communities", new byte[0], bearer("member"), "Accept: garbage"),
                406);
    }

    /**
     * A UUID in capitals names the same thing, in an address and in a parameter.
     *
     * <p>Siblings: every id of an address, and each parameter that is an id.
     */
    @Test
    @Tag("fault:B8")
    void aUuidInCapitalsIsTheSameId() throws Exception {
        String event = meeting.value();
        for (String path :
                List.of(
                        "/communities/" + HOME,
                        "/communities/" + HOME + "/network?kind=contact",
                        "/communities/" + HOME + "/events/" + event,
                        "/communities/" + HOME + "/causes?event=" + event,
                        "/communities/" + HOME + "/audit?actor=" + MEMBER.value(),
                        "/people/me/reads?community=" + HOME)) {
            String capitals =
                    path.replace(HOME, HOME.toUpperCase(Locale.ROOT))
                            .replace(event, event.toUpperCase(Locale.ROOT))
                            .replace(MEMBER.value(), MEMBER.value().toUpperCase(Locale.ROOT));
            var answer = running.get(capitals, "member");
            assertThat(answer.statusCode()).as(capitals + answer.body()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(running.get(path, "member").body());
        }
    }

    /**
     * A day is written in one way.
     *
     * <p>Siblings: the days of every query and of the audit logs.
     */
    @Test
    @Tag("fault:B9")
    void aDayThatIsWrittenOtherwiseIsMalformed() throws IOException {
        for (String pattern : patterns) {
            for (String name : parameters.get(pattern)) {
                if (Set.of("asOf", "from", "to").contains(name)) {
                    for (String day :
                            List.of(
                                    "2010-02-03T00:00:00Z",
                                    "%2B12010-01-01",
                                    "-2010-01-01",
                                    "2010-2-3")) {
                        String target =
                                pattern.replaceAll("\\{\\w+}", HOME) + "?" + name + "=" + day;
                        RawHttp.Answer answer = get(target, "auditor");
                        assertThat(answer.status()).as(target + answer.body()).isIn(400, 404);
                        isProblem(answer, answer.status());
                    }
                }
            }
        }
    }

    /**
     * Health gives no details without the token of an operator.
     *
     * <p>Siblings: the groups of health on both services.
     */
    @Test
    @Tag("fault:G5")
    void healthGivesItsDetailsToOperatorsOnly() throws IOException {
        for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
            assertThat(running.raw.send("GET", path, new byte[0]).body())
                    .doesNotContain("details", "components");
            assertThat(get(path, "member").body()).doesNotContain("details", "components");
            assertThat(get(path, "operator").body()).contains("components", "partitions");
        }
    }

    /**
     * Whatever is asked ends in a documented status, and what belongs to others is answered like
     * what does not exist: requests that follow from a seed. The property {@code
     * noaber.generated.requests} asks for more of them.
     */
    @Test
    @Tag("fault:B1")
    @Tag("fault:B3")
    @Tag("fault:B5")
    @Tag("fault:B9")
    void everyRequestEndsInADocumentedStatus() throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        int twins = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String target = target();
            String account =
                    any(List.of("member", "facilitator", "researcher", "auditor", "stranger"));
            var headers = new ArrayList<String>();
            if (!rarely()) {
                headers.add(bearer(account));
            }
            if (rarely()) {
                headers.add(
                        "Accept: "
                                + any(
                                        List.of(
                                                "garbage",
                                                "application/graphml+xml",
                                                "text/html",
                                                "")));
            }
            if (rarely()) {
                headers.add("If-None-Match: " + any(List.of("*", "\"x\"", "\u0085")));
            }
            String method =
                    rarely() ? any(List.of("PUT", "DELETE", "HEAD", "PATCH", "TRACE", "X")) : "GET";
            RawHttp.Answer answer =
                    running.raw.send(method, target, new byte[0], headers.toArray(String[]::new));
            String sent = "%d: %s %s %s -> %s".formatted(i, method, target, headers, answer);
            assertThat(answer.status()).as(sent).isIn(DOCUMENTED);
            if (answer.status() >= 400 && !method.equals("HEAD")) {
                isProblem(answer, answer.status());
            }
            if (account.equals("stranger")) {
                twins += hidesWhatBelongsToOthers(answer, sent, method, target, headers);
            }
            assertThat(logged.aboveDebug()).as(sent).isEmpty();
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        Files.writeString(
                Path.of("target/generated-requests.txt"),
                "queries: %d requests of seed %d, %d of them sent again with ids that do not exist;"
                                .formatted(REQUESTS, SEED, twins)
                        + " answers by status: %s%n".formatted(statuses));
        assertThat(statuses).containsKeys(200, 400, 401, 404, 405);
        assertThat(twins).isPositive();
    }

    /**
     * The same request with ids that do not exist is answered alike.
     *
     * @return 1, or 0 if the request names nothing of others
     */
    private int hidesWhatBelongsToOthers(
            RawHttp.Answer answer, String sent, String method, String target, List<String> headers)
            throws IOException {
        String absent = new UUID(random.nextLong(), random.nextLong()).toString();
        String absentEvent = new UUID(random.nextLong(), random.nextLong()).toString();
        String other =
                target.replace(HOME, absent)
                        .replace(HOME.toUpperCase(Locale.ROOT), absent.toUpperCase(Locale.ROOT))
                        .replace("session-1", "session-9")
                        .replace(meeting.value(), absentEvent);
        if (other.equals(target)) {
            return 0;
        }
        RawHttp.Answer twin =
                running.raw.send(method, other, new byte[0], headers.toArray(String[]::new));
        String named =
                twin.body()
                        .replace(absent, HOME)
                        .replace(absent.toUpperCase(Locale.ROOT), HOME.toUpperCase(Locale.ROOT))
                        .replace("session-9", "session-1")
                        .replace(absentEvent, meeting.value());
        assertThat(twin.status() + " " + named)
                .as(sent)
                .isEqualTo(answer.status() + " " + answer.body());
        return 1;
    }

    private String target() {
        String pattern = any(patterns);
        String path = pattern;
        while (path.contains("{")) {
            String id = random.nextInt(3) == 0 ? any(ids) : HOME;
            path =
                    path.replaceFirst(
                            "\\{\\w+}",
                            rarely()
                                    ? URLEncoder.encode(any(List.of("a b", "..", "é")), UTF_8)
                                    : id);
        }
        var query = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> known = parameters.get(pattern);
            String name = known.isEmpty() || rarely() ? "nonsense" : any(known);
            String value = random.nextInt(3) == 0 ? any(ids) : any(VALUES);
            if (!isAwaited(name, value)) {
                query.add(name + "=" + URLEncoder.encode(value, UTF_8));
            }
        }
        return path
                + (query.isEmpty() ? "" : "?" + String.join("&", query))
                + (rarely() ? any(UNREADABLE) : "");
    }

    /** A commit that is yet to come is waited for, which takes its time. */
    private static boolean isAwaited(String name, String value) {
        return Set.of("minCommit", "asKnownAt", "until").contains(name)
                && value.matches("[0-9]{3,}");
    }

    private static RawHttp.Answer get(String target, String account) throws IOException {
        return running.raw.send("GET", target, new byte[0], bearer(account));
    }

    private static String bearer(String account) {
        return "Authorization: Bearer " + running.tokens.of(account);
    }

    private static void isProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).as(answer.toString()).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:noaber:problem:");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html");
    }

    private boolean rarely() {
        return random.nextInt(15) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
