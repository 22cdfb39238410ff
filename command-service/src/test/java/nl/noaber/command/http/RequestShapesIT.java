package nl.noaber.command.http;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.http.RunningService.Reply;
import nl.noaber.infra.local.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of a wrong form ends at every endpoint in the same problem document, records nothing
 * and logs nothing.
 */
class RequestShapesIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "application/problem+json";

    /** Each kind of thing that has an id, by its name in {@link TestCommunity}. */
    private static final Map<String, String> IDS =
            Map.ofEntries(
                    Map.entry("people", "other"),
                    Map.entry("organisations", "organisation"),
                    Map.entry("communities", "community"),
                    Map.entry("sessions", "session"),
                    Map.entry("groups", "group"),
                    Map.entry("marketplaces", "marketplace"),
                    Map.entry("studies", "study"),
                    Map.entry("event", "event"),
                    Map.entry("outcome", "outcome"),
                    Map.entry("match", "match"),
                    Map.entry("decision", "decision"));

    private static final List<String> UNREADABLE =
            List.of(
                    "?=a",
                    "?a=%zz",
                    "?a=%",
                    "?%ff=1",
                    "?a=%ff",
                    "?a=%ED%A0%80",
                    "?a%0Aforged=1",
                    "?a=b%0Dforged",
                    "?a%00=1",
                    "?a=%C2%85",
                    "?%EF%BF%BE=1",
                    ";a=b",
                    "//",
                    "/%zz",
                    "/%2e%2e/x",
                    "/a%2fb",
                    "/a%5cb",
                    "/a%00b",
                    "/a%0ab",
                    "/a%07b",
                    "/%EF%BF%BF",
                    "/{a}");

    private static RunningService service;
    private static TestCommunity town;
    private static SampleBodies sample;
    private static List<String> patterns;
    private LoggedLines logged;
    private long before;

    @BeforeAll
    static void start() {
        service = new RunningService();
        town = new TestCommunity(service);
        sample = new SampleBodies(JSON.readTree(service.text("/v3/api-docs")));
        patterns = sample.patterns();
        assertThat(patterns).hasSizeGreaterThan(70);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void look() {
        before = commits();
        logged = new LoggedLines();
    }

    @AfterEach
    void nothingIsRecordedAndNothingLogged() {
        logged.close();
        assertThat(commits()).isEqualTo(before);
        assertThat(logged.aboveDebug()).isEmpty();
    }

    private static long commits() {
        return service.bean(CommitLog.class).reader().lastNumber();
    }

    /**
     * An address that cannot be read is 400, with a token and without.
     *
     * <p>Siblings: every endpoint of both services; health, which needs no token.
     */
    @Test
    @Tag("fault:A2")
    @Tag("fault:B1")
    @Tag("fault:B5")
    @Tag("fault:B7")
    void anAddressThatCannotBeReadIsMalformed() throws IOException {
        for (String base : List.of("/actuator/health", "/log", "/communities", "/nowhere")) {
            for (String wrong : UNREADABLE) {
                for (String token : List.of("", bearer("INITIATOR"))) {
                    var answer = raw("GET", base + wrong, token);
                    assertThat(answer.status()).as(base + wrong + answer.body()).isEqualTo(400);
                    isProblem(answer);
                }
            }
        }
    }

    /**
     * Headers that are too large are a problem document of 431, whichever they are.
     *
     * <p>Siblings: a long token, a long address, many headers.
     */
    @Test
    @Tag("fault:B6")
    void headersThatAreTooLargeAreRefused() throws IOException {
        String large = "x".repeat(9_000);
        for (String header :
                List.of(
                        "Authorization: Bearer " + large,
                        "If-Match: " + large,
                        "Cookie: " + large)) {
            var answer = raw("POST", "/communities", header);
            assertThat(answer.status()).as(answer.body()).isEqualTo(431);
            isProblem(answer);
        }
        assertThat(raw("GET", "/log?" + large, "").status()).isBetween(400, 431);
        isProblem(raw("GET", "/log?" + large, ""));
    }

    /**
     * Text in a header that is not text is 400, whoever reads the header.
     *
     * <p>Siblings: the bearer token, the key, the version.
     */
    @Test
    @Tag("fault:B1")
    void aHeaderThatIsNotTextIsMalformed() throws IOException {
        for (String name : List.of("Idempotency-Key", "If-Match", "Content-Type")) {
            var answer =
                    service.raw.send(
                            "POST",
                            "/communities",
                            "{}".getBytes(UTF_8),
                            bearer("INITIATOR"),
                            name.equals("Idempotency-Key") ? "X: y" : key(),
                            name + ": a\u0085b");
            assertThat(answer.status()).as(name + answer.body()).isIn(400, 415);
            isProblem(answer);
        }
        isProblem(raw("POST", "/communities", "Authorization: Bearer a\u0085b"));
    }

    /**
     * A body without one type is 415 also at an address without an operation.
     *
     * <p>Siblings: every address of both services.
     */
    @Test
    @Tag("fault:B2")
    void aBodyWithoutOneTypeIsRefusedWhereNothingIs() throws IOException {
        var answer =
                service.raw.send(
                        "POST",
                        "/reflections/",
                        "{}".getBytes(UTF_8),
                        bearer("INITIATOR"),
                        key(),
                        "Content-Type: */*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        isProblem(answer);
    }

    /**
     * A body that is not JSON is 415 at every operation.
     *
     * <p>Siblings: forms with and without a boundary, other types, other encodings.
     */
    @Test
    @Tag("fault:B2")
    void aFormIsNoCommand() throws IOException {
        for (String pattern : patterns) {
            for (String type :
                    List.of(
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            "Multipart/Mixed",
                            "application/x-www-form-urlencoded",
                            "application/json; charset=ISO-8859-1",
                            "text/plain",
                            "*/*",
                            "application/*",
                            "nonsense")) {
                var answer =
                        service.raw.send(
                                "POST",
                                town.meant(
                                        path(pattern, "x").replace("{id}", id(pattern)),
                                        "INITIATOR"),
                                "{}".getBytes(UTF_8),
                                bearer("INITIATOR"),
                                key(),
                                "Content-Type: " + type);
                assertThat(answer.status()).as(pattern + type + answer.body()).isEqualTo(415);
                isProblem(answer);
            }
        }
    }

    /**
     * The id of one kind of thing is unknown where another kind is meant, as an id that does not
     * exist.
     *
     * <p>Siblings: all endpoints with an id, times all kinds of ids.
     */
    @Test
    @Tag("fault:B3")
    void anIdOfAnotherKindDoesNotExist() {
        int combinations = 0;
        for (String pattern : patterns) {
            if (!pattern.matches("/[a-z]+/\\{id}.*")) {
                continue;
            }
            String family = pattern.split("/")[1];
            String kind = first(sample.kinds(pattern));
            String body = town.meant(sample.body(pattern, kind), "INITIATOR");
            Reply absent = post(pattern, kind, UUID.randomUUID().toString(), body);
            assertThat(absent.status()).as(pattern + absent.body()).isEqualTo(404);
            for (var other : IDS.entrySet()) {
                if (!other.getKey().equals(family)) {
                    String id = town.meant("$" + other.getValue(), "INITIATOR");
                    Reply reply = post(pattern, kind, id, body);
                    assertThat(reply.status())
                            .as(pattern + " " + other.getKey() + reply.body())
                            .isEqualTo(404);
                    assertThat(withoutInstance(reply)).isEqualTo(withoutInstance(absent));
                    combinations++;
                }
            }
        }
        assertThat(combinations).isGreaterThan(500);
    }

    /**
     * Who may know of a thing is judged before the body: a foreign id and an absent one answer the
     * same.
     *
     * <p>Siblings: every endpoint inside a community.
     */
    @Test
    @Tag("fault:B11")
    void theRightIsJudgedBeforeTheBody() {
        for (String pattern : patterns) {
            if (!pattern.matches("/(communities|sessions|groups|marketplaces|studies)/\\{id}.*")) {
                continue;
            }
            String real = town.meant("$" + IDS.get(pattern.split("/")[1]), "INITIATOR");
            for (String kind : kinds(pattern)) {
                for (String body : List.of("{\"nonsense\":1}", "{}", "{\"text\":7}")) {
                    String path = town.meant(path(pattern, kind), "INITIATOR");
                    Reply foreign = service.post("neighbour", path.replace("{id}", real), body);
                    Reply absent =
                            service.post(
                                    "neighbour",
                                    path.replace("{id}", UUID.randomUUID().toString()),
                                    body);
                    assertThat(foreign.status()).as(path + foreign.body()).isIn(400, 404);
                    assertThat(withoutInstance(foreign))
                            .as(path)
                            .isEqualTo(withoutInstance(absent));
                }
            }
        }
    }

    /**
     * No command takes a text that an answer could not carry.
     *
     * <p>Siblings: each text of each body, however deep, and the command metadata.
     */
    @Test
    @Tag("fault:C")
    @Tag("fault:B9")
    void noTextContainsWhatIsNoText() {
        int fields = 0;
        for (String pattern : patterns) {
            for (String kind : kinds(pattern)) {
                for (var other : List.of("\\u0007", "\\r", "\\ud83d")) {
                    fields += eachTextRefused(pattern, kind, "a" + other + "b");
                }
            }
        }
        assertThat(fields).isGreaterThan(600);
    }

    private int eachTextRefused(String pattern, String kind, String text) {
        JsonNode schema = sample.schema(pattern, kind);
        String body = town.meant(sample.body(pattern, kind), "INITIATOR");
        String path =
                town.meant(path(pattern, kind), "INITIATOR")
                        .replace("{id}", town.meant(id(pattern), "INITIATOR"));
        int fields = 0;
        for (var field : schema.path("properties").propertyStream().toList()) {
            if (field.getValue().path("type").asString("").equals("string")
                    && !field.getValue().has("enum")) {
                ObjectNode changed = (ObjectNode) JSON.readTree(body);
                changed.put(field.getKey(), "$$$");
                Reply reply =
                        service.post("INITIATOR", path, changed.toString().replace("$$$", text));
                assertThat(reply.status())
                        .as(path + " " + field.getKey() + reply.body())
                        .isEqualTo(400);
                assertThat(reply.text("detail")).contains(field.getKey(), "not text");
                fields++;
            }
        }
        return fields;
    }

    /**
     * No command takes a number that the log cannot hold.
     *
     * <p>Siblings: each number of each body, amounts of money among them.
     */
    @Test
    @Tag("fault:B4")
    void noNumberIsLargerThanTheLogCanHold() {
        int numbers = 0;
        for (String pattern : patterns) {
            for (String kind : kinds(pattern)) {
                String body = town.meant(sample.body(pattern, kind), "INITIATOR");
                String path =
                        town.meant(path(pattern, kind), "INITIATOR")
                                .replace("{id}", town.meant(id(pattern), "INITIATOR"));
                for (String number :
                        List.of(
                                "9007199254740992",
                                "-9007199254740992",
                                "9223372036854775807",
                                "-9223372036854775808",
                                "9".repeat(100))) {
                    String changed = body.replaceAll("(?<=:)2(?=[,}])", number);
                    if (!changed.equals(body)) {
                        Reply reply = service.post("INITIATOR", path, changed);
                        assertThat(reply.status()).as(path + reply.body()).isEqualTo(400);
                        numbers++;
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(40);
    }

    /**
     * A body is read in one way only, or it is refused without the name of a class.
     *
     * <p>Siblings: dates, words, keys, encodings and unknown fields of every body.
     */
    @Test
    @Tag("fault:B9")
    @Tag("fault:B10")
    void aBodyHasOneMeaningOrNone() {
        var wrong = new ArrayList<String>();
        for (String day :
                List.of(
                        "\"2025-02-03T00:00:00Z\"",
                        "[2025,2,3]",
                        "20122",
                        "\"\"",
                        "\"+12025-02-03\"")) {
            wrong.add(occurred(day, "\"2025-02-03\"", "\"PERIOD\""));
            wrong.add(occurred("\"2025-02-03\"", day, "\"PERIOD\""));
        }
        for (String precision : List.of("0", "\"0\"", "[\"DAY\"]", "\"day\"", "true")) {
            wrong.add(occurred("\"2025-02-03\"", "\"2025-02-03\"", precision));
        }
        wrong.addAll(
                List.of(
                        "{\"issue\":\"a\",\"issue\":\"b\"}",
                        "{\"issue\":\"a\",\"occurredOn\":{\"from\":\"2010-01-01\",\"from\":\"2010-01-02\",\"to\":\"2010-01-02\",\"precision\":\"PERIOD\"}}",
                        "{\"issue\":\"a\",\"is\\u0073ue\":\"b\"}",
                        "{\"issue\":\"\\ud800\"}",
                        "{\"\\ud800\":1}",
                        "{\"issue\":\"a\",\"visibility\":0}",
                        "{\"issue\":\"a\",\"provenance\":[\"LIVE\"]}",
                        "{\"issue\":[\"a\"]}",
                        "{\"issue\":{\"a\":1}}",
                        "{\"issue\":\"a\",\"x\\\"y\":1}",
                        "{\"issue\":\"a\",\"" + "x".repeat(5_000) + "\":1}",
                        "{\"issue\":\"a\"",
                        "{\"issue\":\"a\"} x",
                        "{'issue':'a'}",
                        "{\"issue\":NaN}",
                        "{\"issue\":tru}",
                        "\"issue\"",
                        " ",
                        "[".repeat(2_000)));
        for (String body : wrong) {
            Reply reply =
                    service.post(
                            "INITIATOR",
                            town.meant("/communities/$community/issue", "INITIATOR"),
                            body);
            assertThat(reply.status()).as(body + reply.body()).isEqualTo(400);
            assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:malformed");
            assertThat(reply.text("detail"))
                    .hasSizeLessThan(200)
                    .doesNotContain("nl.noaber", "jackson", "java.", "Exception", "Feature", "`");
        }
    }

    /** A body in another encoding than UTF-8 is refused, so no text changes in silence. */
    @Test
    @Tag("fault:B9")
    void aBodyInAnotherEncodingIsRefused() throws IOException {
        for (byte[] body :
                List.of(
                        new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'},
                        "{\"issue\":\"a\"}".getBytes(UTF_16),
                        new byte[] {
                            '{',
                            '"',
                            'i',
                            '"',
                            ':',
                            '"',
                            (byte) 0xED,
                            (byte) 0xA0,
                            (byte) 0x80,
                            '"',
                            '}'
                        })) {
            var answer =
                    service.raw.send(
                            "POST",
                            town.meant("/communities/$community/issue", "INITIATOR"),
                            body,
                            bearer("INITIATOR"),
                            key(),
                            "Content-Type: application/json");
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            isProblem(answer);
        }
    }

    /**
     * A UUID in capitals names the same thing.
     *
     * <p>Siblings: the ids of addresses and those of bodies.
     */
    @Test
    @Tag("fault:B8")
    void aUuidInCapitalsIsTheSameId() {
        for (String pattern : patterns) {
            if (!pattern.matches("/[a-z]+/\\{id}.*")) {
                continue;
            }
            for (String kind : kinds(pattern)) {
                String body = "{\"nonsense\":\"x\"}";
                String id = town.meant(id(pattern), "INITIATOR");
                Reply one = post(pattern, kind, id, body);
                Reply other = post(pattern, kind, id.toUpperCase(Locale.ROOT), body);
                assertThat(one.status()).as(pattern + one.body()).isEqualTo(400);
                assertThat(withoutInstance(other)).isEqualTo(withoutInstance(one));
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
        String operator =
                service.identity.token("op", claims -> claims.claim("roles", List.of("operator")));
        for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
            for (String token : List.of("", bearer("INITIATOR"))) {
                assertThat(raw("GET", path, token).body())
                        .doesNotContain("details", "components", "commit", "free");
            }
            assertThat(raw("GET", path, "Authorization: Bearer " + operator).body())
                    .contains("components", "commit");
        }
    }

    private static String occurred(String from, String to, String precision) {
        return "{\"issue\":\"a\",\"occurredOn\":{\"from\":%s,\"to\":%s,\"precision\":%s}}"
                .formatted(from, to, precision);
    }

    private static List<String> kinds(String pattern) {
        List<String> kinds = sample.kinds(pattern);
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    private static String first(List<String> kinds) {
        return kinds.isEmpty() ? "" : kinds.getFirst();
    }

    private static String id(String pattern) {
        return "$" + IDS.getOrDefault(pattern.split("/")[1], "community");
    }

    private static Reply post(String pattern, String kind, String id, String body) {
        String path = town.meant(path(pattern, kind), "INITIATOR");
        return service.post("INITIATOR", path.replace("{id}", id), body);
    }

    /** All variables of a path but the first id. */
    private static String path(String pattern, String kind) {
        return pattern.replace("{kind}", kind)
                .replace("{person}", "$other")
                .replace("{rule}", "W1")
                .replaceAll("\\{(event|outcome|match|request|offer|assignment)}", "\\$$1");
    }

    private static String withoutInstance(Reply reply) {
        return ((ObjectNode) reply.body()).without("instance").toString();
    }

    private static String bearer(String account) {
        return "Authorization: Bearer " + service.identity.token(account);
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID();
    }

    private static RawHttp.Answer raw(String method, String target, String header)
            throws IOException {
        return header.isEmpty()
                ? service.raw.send(method, target, new byte[0])
                : service.raw.send(method, target, new byte[0], header);
    }

    private static void isProblem(RawHttp.Answer answer) {
        assertThat(answer.type()).as(answer.toString()).isEqualTo(PROBLEM);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.path("type").asString()).startsWith("urn:noaber:problem:");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html");
    }
}
