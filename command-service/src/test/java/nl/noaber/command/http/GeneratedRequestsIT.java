package nl.noaber.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.infra.local.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is sent to an operation of the service's own document ends in a documented status: a
 * problem document for what is the client's fault, and never 5xx. What belongs to others is
 * answered like what does not exist. The requests follow from a seed; the property {@code
 * noaber.generated.requests} asks for more of them.
 *
 * <p>Siblings: {@code QuestionShapesIT} for the queries; {@code RequestShapesIT} for each shape by
 * itself.
 */
@Tag("fault:B1")
@Tag("fault:B2")
@Tag("fault:B3")
@Tag("fault:B4")
@Tag("fault:B5")
@Tag("fault:B9")
@Tag("fault:C")
class GeneratedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("noaber.generated.requests", 2_000);
    private static final long SEED = Long.getLong("noaber.generated.seed", 13);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> DOCUMENTED =
            Set.of(200, 201, 400, 401, 404, 405, 409, 412, 413, 415, 422, 431);
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "2147483647",
                    "2147483648",
                    "9007199254740991",
                    "9007199254740992",
                    "1e400",
                    "1.5",
                    "\"\"",
                    "\" \"",
                    "\"a\\u0000\"",
                    "\"\\ud83d\"",
                    "\"😀\"",
                    "\"2010-02-30\"",
                    "\"9999-12-31\"",
                    "\"0000-01-01\"",
                    "\"role:NOBODY\"",
                    "\"hat:\"",
                    "[]",
                    "[null]",
                    "[[[]]]",
                    "{}",
                    "{\"from\":\"2010-01-01\",\"to\":\"2009-01-01\",\"precision\":\"DAY\"}",
                    "{\"from\":\"0001-01-01\",\"to\":\"9999-12-31\",\"precision\":\"PERIOD\"}",
                    "{\"cents\":9007199254740991,\"currency\":\"EUR\"}",
                    "{\"cents\":-1,\"currency\":\"eur\"}",
                    "\"" + "x".repeat(10_001) + "\"");
    private static final List<String> METADATA =
            List.of(
                    "occurredOn",
                    "actingAs",
                    "actor",
                    "onBehalfOf",
                    "visibility",
                    "provenance",
                    "sourceRef",
                    "causedBy",
                    "expectedVersion",
                    "nonsense");
    private static final List<String> NAMES =
            List.of(
                    "$me",
                    "$other",
                    "$spare",
                    "$community",
                    "$next",
                    "$elsewhere",
                    "$organisation",
                    "$session",
                    "$planned",
                    "$group",
                    "$board",
                    "$marketplace",
                    "$study",
                    "$event",
                    "$decision",
                    "$assignment",
                    "$request",
                    "$offer",
                    "$match",
                    "$agreed",
                    "$outcome",
                    "$finding");
    private static final List<String> ACCOUNTS =
            List.of("INITIATOR", "PARTICIPANT", "FACILITATOR", "BROKER", "neighbour", "newcomer");

    /** Accounts outside the community, and what they may not know to exist. */
    private static final List<String> OUTSIDERS = List.of("neighbour", "newcomer");

    private static final List<String> HIDDEN =
            NAMES.stream()
                    .filter(name ->
                            !List.of("$me", "$other", "$spare", "$elsewhere", "$organisation")
                                    .contains(name))
                    .toList();
    private static final List<String> QUERIES =
            List.of("?=a", "?a=%zz", "?a=b", "?a%0Ab=1", "?", ";a=b", "//", "/", "?%ff", "%00");

    private static RunningService service;
    private static TestCommunity town;
    private static SampleBodies sample;
    private static List<String> patterns;
    private final Random random = new Random(SEED);
    private int twins;

    @BeforeAll
    static void start() {
        service = new RunningService();
        town = new TestCommunity(service);
        sample = new SampleBodies(JSON.readTree(service.text("/v3/api-docs")));
        patterns = sample.patterns();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRequestEndsInADocumentedStatus() throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        try (var logged = new LoggedLines()) {
            for (int i = 0; i < REQUESTS; i++) {
                String sent = sendOne(statuses);
                assertThat(logged.aboveDebug()).as("request %d: %s", i, sent).isEmpty();
            }
        }
        Files.writeString(
                Path.of("target/generated-requests.txt"),
                "commands: %d requests of seed %d, %d of them sent again with ids that do not exist;"
                                .formatted(REQUESTS, SEED, twins)
                        + " answers by status: %s%n".formatted(statuses));
        assertThat(statuses).containsKeys(200, 201, 400, 401, 404, 415, 422);
        assertThat(twins).isPositive();
    }

    private String sendOne(Map<Integer, Integer> statuses) throws IOException {
        String account = any(ACCOUNTS);
        String pattern = any(patterns);
        List<String> kinds = sample.kinds(pattern);
        String kind = kinds.isEmpty() ? "" : rarely() ? "nonsense" : any(kinds);
        String target = target(pattern, kind, account) + (rarely() ? any(QUERIES) : "");
        String method =
                rarely()
                        ? any(
                                List.of(
                                        "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE",
                                        "X"))
                        : "POST";
        String body = body(pattern, kind, account);
        String[] headers = headers(account);
        RawHttp.Answer answer = service.raw.send(method, target, body.getBytes(UTF_8), headers);
        String sent =
                "%s %s %s -> %d %s"
                        .formatted(
                                method,
                                target,
                                body.length() > 500 ? body.substring(0, 500) : body,
                                answer.status(),
                                answer.body());
        assertThat(answer.status()).as(sent).isIn(DOCUMENTED);
        if (answer.status() >= 400 && !method.equals("HEAD")) {
            assertThat(answer.type()).as(sent).isEqualTo("application/problem+json");
            isProblem(answer, sent);
            if (OUTSIDERS.contains(account)) {
                hidesWhatBelongsToOthers(answer, sent, account, method, target, body, headers);
            }
        } else if (answer.status() < 300 && !answer.body().isEmpty()) {
            JsonNode done = JSON.readTree(answer.body());
            assertThat(done.path("commit").isIntegralNumber()).as(sent).isTrue();
            assertThat(done.path("events").isArray()).as(sent).isTrue();
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        return sent;
    }

    private static void isProblem(RawHttp.Answer answer, String sent) {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).as(sent).isEqualTo(answer.status());
        assertThat(problem.path("type").asString()).as(sent).startsWith("urn:noaber:problem:");
        assertThat(problem.path("title").asString()).as(sent).isNotBlank();
        assertThat(problem.path("detail").asString()).as(sent).isNotBlank();
        assertThat(answer.body()).as(sent).doesNotContain("Exception", "nl.noaber", "\tat ");
    }

    /** The same request with ids that do not exist is answered alike. */
    private void hidesWhatBelongsToOthers(
            RawHttp.Answer answer,
            String sent,
            String account,
            String method,
            String target,
            String body,
            String[] headers)
            throws IOException {
        String otherTarget = target;
        String otherBody = body;
        var real = new TreeMap<String, String>();
        for (String name : HIDDEN) {
            String id = town.meant(name, account);
            String absent = new UUID(random.nextLong(), random.nextLong()).toString();
            otherTarget = otherTarget.replace(id, absent);
            otherBody = otherBody.replace(id, absent);
            real.put(absent, id);
        }
        if (otherTarget.equals(target) && otherBody.equals(body)) {
            return;
        }
        twins++;
        RawHttp.Answer other =
                service.raw.send(
                        method,
                        otherTarget,
                        otherBody.getBytes(UTF_8),
                        Arrays.stream(headers)
                                .map(header ->
                                        header.startsWith("Idempotency-Key: ")
                                                        && header.length() > 40
                                                ? "Idempotency-Key: " + UUID.randomUUID()
                                                : header)
                                .toArray(String[]::new));
        String named = other.body();
        for (var each : real.entrySet()) {
            named = named.replace(each.getKey(), each.getValue());
        }
        assertThat(other.status() + " " + named)
                .as(sent)
                .isEqualTo(answer.status() + " " + answer.body());
    }

    private String target(String pattern, String kind, String account) {
        String path = pattern.replace("{kind}", kind);
        while (path.contains("{")) {
            String variable = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            path = path.replace("{" + variable + "}", variable(variable, pattern, account));
        }
        return path;
    }

    private String variable(String variable, String pattern, String account) {
        return switch (random.nextInt(10)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> town.meant(any(NAMES), account);
            case 2 ->
                    URLEncoder.encode(
                            any(List.of("x", "..", "a b", "é", "x".repeat(65), "W1")), UTF_8);
            default -> variable.equals("id") ? id(pattern, account) : named(variable, account);
        };
    }

    private static String id(String pattern, String account) {
        return town.meant(
                switch (pattern.split("/")[1]) {
                    case "people" -> "$me";
                    case "organisations" -> "$organisation";
                    case "sessions" -> "$session";
                    case "groups" -> "$board";
                    case "marketplaces" -> "$marketplace";
                    case "studies" -> "$study";
                    default -> "$community";
                },
                account);
    }

    private static String named(String variable, String account) {
        return switch (variable) {
            case "person" -> town.meant("$other", account);
            case "rule" -> "W1";
            default -> town.meant("$" + variable, account);
        };
    }

    private String body(String pattern, String kind, String account) {
        String known = sample.kinds(pattern).contains(kind) ? kind : "";
        String body =
                town.meant(sample.body(pattern, known.isEmpty() ? first(pattern) : known), account);
        return switch (random.nextInt(8)) {
            case 0, 1 -> body;
            case 2 -> mangled(body);
            case 3 -> "";
            default -> changed((ObjectNode) JSON.readTree(body), account);
        };
    }

    private static String first(String pattern) {
        List<String> kinds = sample.kinds(pattern);
        return kinds.isEmpty() ? "" : kinds.getFirst();
    }

    /** The body with one to three fields that are left out, have another value or are new. */
    private String changed(ObjectNode body, String account) {
        var replaced = new TreeMap<String, String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> names =
                    Stream.concat(body.propertyNames().stream(), METADATA.stream()).toList();
            String name = any(names);
            if (random.nextInt(4) == 0) {
                body.remove(name);
            } else {
                String marker = "marker-" + i;
                body.put(name, marker);
                replaced.put("\"" + marker + "\"", value(account));
            }
        }
        String text = body.toString();
        for (var each : replaced.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    private String value(String account) {
        return random.nextBoolean() ? "\"" + town.meant(any(NAMES), account) + "\"" : any(VALUES);
    }

    /** The body with a few characters that are gone, doubled or others. */
    private String mangled(String body) {
        var text = new StringBuilder(body);
        for (int i = random.nextInt(3); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 ->
                        text.insert(
                                at, any(List.of("\"", "{", "}", "\\", "\u0000", "é", ",", "1")));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 9)));
            }
        }
        return text.toString();
    }

    private String[] headers(String account) {
        var headers = new ArrayList<String>();
        if (!rarely()) {
            headers.add("Authorization: Bearer " + service.identity.token(account));
        } else if (random.nextBoolean()) {
            headers.add(
                    "Authorization: " + any(List.of("Bearer", "Bearer x", "Basic x", "Bearer é")));
        }
        if (!rarely()) {
            headers.add("Idempotency-Key: " + new UUID(random.nextLong(), random.nextLong()));
        } else if (random.nextBoolean()) {
            headers.add("Idempotency-Key: " + any(List.of("", "x", "\u0085", "1-1-1-1-1")));
        }
        headers.add(
                "Content-Type: "
                        + (rarely()
                                ? any(
                                        Arrays.asList(
                                                "",
                                                "text/plain",
                                                "multipart/form-data",
                                                "é",
                                                "*/*"))
                                : "application/json"));
        if (rarely()) {
            headers.add("If-Match: " + any(List.of("\"0\"", "*", "W/\"1\"", "-1", "x", "\u0085")));
        }
        if (rarely()) {
            headers.add("Accept: " + any(List.of("garbage", "text/html", "image/png", "")));
        }
        if (random.nextInt(100) == 0) {
            headers.add("X-Large: " + "x".repeat(9_000));
        }
        return headers.toArray(String[]::new);
    }

    private boolean rarely() {
        return random.nextInt(15) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
