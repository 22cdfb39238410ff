package nl.noaber.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.http.RunningService.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes in wrong ends in a problem document and leaves no event behind. */
class BadInputIT {
    private static final String ME = "initiator";
    private static final String PROPOSAL =
            """
            {"name":"C","issue":"I","initiatorType":"MUNICIPALITY",
             "profile":{"label":"i","sector":"municipality","partyType":"GOVERNMENT"}}
            """;

    private static RunningService service;
    private static String community;
    private long before;

    @BeforeAll
    static void start() {
        service = new RunningService();
        service.post(ME, "/people", "{\"label\":\"initiator-01\",\"self\":true}");
        service.post("stranger", "/people", "{\"label\":\"stranger-01\",\"self\":true}");
        community = service.post(ME, "/communities", PROPOSAL).text("id");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void look() {
        before = commits();
    }

    private static long commits() {
        return service.bean(CommitLog.class).reader().lastNumber();
    }

    private void isProblem(Reply reply, int status, String name) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(status);
        assertThat(reply.http().headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:" + name);
        assertThat(reply.http().body()).doesNotContain("Exception", "at nl.noaber", "\tat ");
        assertThat(commits()).isEqualTo(before);
    }

    private static Reply sent(String method, String path, String body, Map<String, String> other) {
        var headers =
                new HashMap<>(
                        Map.of(
                                "Authorization",
                                "Bearer " + service.identity.token(ME),
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "Content-Type",
                                "application/json"));
        headers.putAll(other);
        headers.values().removeIf(String::isEmpty);
        return service.send(method, path, body, headers);
    }

    private static Reply issue(String body) {
        return service.post(ME, "/communities/" + community + "/issue", body);
    }

    @Test
    void malformedBodiesAreRefused() {
        isProblem(issue("{\"issue\":"), 400, "malformed");
        isProblem(issue("[]"), 400, "malformed");
        isProblem(issue("{\"issue\":\"x\"} {}"), 400, "malformed");
        isProblem(issue("{}"), 400, "malformed");
        isProblem(issue("{\"issue\":\" \"}"), 400, "malformed");
        isProblem(issue("{\"issue\":null}"), 400, "malformed");
        isProblem(issue("{\"issue\":7}"), 400, "malformed");
        isProblem(issue("{\"issue\":\"x\",\"other\":1}"), 400, "malformed");
        isProblem(issue("{\"issue\":\"x\",\"actingAs\":\"king\"}"), 400, "malformed");
        isProblem(
                issue(
                        "{\"issue\":\"x\",\"occurredOn\":{\"from\":\"2010-02-30\",\"to\":\"2010-02-30\",\"precision\":\"DAY\"}}"),
                400,
                "malformed");
        isProblem(
                service.post(
                        ME,
                        "/communities/" + community + "/size-limit",
                        "{\"limit\":\"15\",\"reason\":\"x\"}"),
                400,
                "malformed");
        isProblem(
                service.post(
                        ME,
                        "/communities/" + community + "/size-limit",
                        "{\"limit\":15.5,\"reason\":\"x\"}"),
                400,
                "malformed");
    }

    @Test
    void aBodyOf300KibIsTooLarge() {
        isProblem(issue("{\"issue\":\"" + "x".repeat(300 * 1024) + "\"}"), 413, "too-large");
    }

    /** It says too little about itself to be refused before it is read. */
    @Test
    void aBodyWithoutALengthIsReadNoFurtherThanItMay() throws Exception {
        var whole = ("{\"issue\":\"" + "x".repeat(300 * 1024) + "\"}").getBytes(UTF_8);
        isProblem(
                service.streamed(ME, "/communities/" + community + "/issue", whole),
                413,
                "too-large");
    }

    @Test
    void aCommandThatTheLogCannotHoldIsTooLarge() {
        String long30Kilobytes = "☃".repeat(10_000);
        isProblem(
                service.post(
                        ME,
                        "/communities/" + community + "/close",
                        "{\"reason\":\"%1$s\",\"whatFollows\":\"%1$s\",\"sourceRef\":\"%1$s\"}"
                                .formatted(long30Kilobytes)),
                413,
                "too-large");
    }

    @Test
    void theOrderOfTheFieldsIsNoDifference() {
        UUID key = UUID.randomUUID();
        String path = "/communities/" + community + "/issue";
        Reply first = service.post(ME, key, path, "{\"issue\":\"i\",\"sourceRef\":\"S0:1\"}");
        Reply again = service.post(ME, key, path, "{\"sourceRef\":\"S0:1\",  \"issue\":\"i\"}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.http().headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void theKeyIsAUuid() {
        String path = "/communities/" + community + "/issue";
        isProblem(
                sent("POST", path, "{\"issue\":\"x\"}", Map.of("Idempotency-Key", "")),
                400,
                "malformed");
        isProblem(
                sent("POST", path, "{\"issue\":\"x\"}", Map.of("Idempotency-Key", "one")),
                400,
                "malformed");
    }

    @Test
    void onlyAValidTokenForThisServiceIsAccepted() {
        isProblem(token(""), 401, "unauthorized");
        isProblem(token("Bearer nonsense"), 401, "unauthorized");
        isProblem(token(endedSeconds(75)), 401, "unauthorized");
        isProblem(token(claims -> claims.audience("others")), 401, "unauthorized");
        isProblem(token(claims -> claims.issuer("http://elsewhere")), 401, "unauthorized");
        isProblem(token(claims -> claims.expirationTime(null)), 401, "unauthorized");
        isProblem(
                token(
                        "Bearer eyJhbGciOiJub25lIn0."
                                + "eyJzdWIiOiJpbml0aWF0b3IiLCJhdWQiOiJub2FiZXIifQ."),
                401,
                "unauthorized");
    }

    /** Clocks may differ by a minute, and no more. */
    @Test
    void aTokenThatExpiredJustNowIsStillAccepted() {
        assertThat(token(endedSeconds(30)).status()).isEqualTo(200);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> endedSeconds(int ago) {
        var end = Instant.now().minusSeconds(ago);
        return claims ->
                claims.issueTime(Date.from(end.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(end));
    }

    private static Reply token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token("Bearer " + service.identity.token(ME, change));
    }

    private static Reply token(String authorization) {
        return sent(
                "POST",
                "/communities/" + community + "/issue",
                "{\"issue\":\"x\"}",
                Map.of("Authorization", authorization));
    }

    @Test
    void absentAndForbiddenResourcesLookTheSame() {
        Reply absent = service.post("stranger", "/communities/nowhere/issue", "{\"issue\":\"x\"}");
        Reply others =
                service.post(
                        "stranger", "/communities/" + community + "/issue", "{\"issue\":\"x\"}");
        isProblem(absent, 404, "not-found");
        isProblem(others, 404, "not-found");
        assertThat(others.text("detail")).isEqualTo(absent.text("detail"));
        isProblem(service.post(ME, "/sessions/nowhere/open", ""), 404, "not-found");
    }

    @Test
    void routesMethodsAndMediaTypesAreKnown() {
        isProblem(service.post(ME, "/nowhere", "{}"), 404, "not-found");
        isProblem(sent("PUT", "/communities", PROPOSAL, Map.of()), 405, "method-not-allowed");
        isProblem(
                sent("POST", "/communities", PROPOSAL, Map.of("Content-Type", "text/plain")),
                415,
                "unsupported-media-type");
    }

    @Test
    void anEventInTheFutureIsNotRecorded() {
        isProblem(
                issue(
                        "{\"issue\":\"x\",\"occurredOn\":{\"from\":\"2999-01-01\",\"to\":\"2999-01-01\",\"precision\":\"DAY\"}}"),
                422,
                "in-the-future");
    }

    @Test
    void aRefusalNamesItsRuleAndItsSource() {
        Reply refused = issue("{\"issue\":\"x\",\"actingAs\":\"role:FACILITATOR\"}");
        isProblem(refused, 422, "capacity-not-held");
        assertThat(refused.text("rule")).isEqualTo("H6");
        assertThat(refused.text("source")).isEqualTo("S4:797");
        assertThat(refused.text("passage")).isEqualTo("«Maak helder vanuit welke rol je praat»");
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndNoOther() {
        UUID key = UUID.randomUUID();
        String path = "/communities/" + community + "/issue";
        Reply first = service.post(ME, key, path, "{\"issue\":\"first\"}");
        assertThat(first.status()).isEqualTo(200);
        before = commits();
        Reply again = service.post(ME, key, path, "{\"issue\":\"first\"}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(commits()).isEqualTo(before);
        isProblem(service.post(ME, key, path, "{\"issue\":\"other\"}"), 422, "key-reused");
    }

    @Test
    void fiftyAtOnceWithOneKeyAreOneCommit() throws InterruptedException {
        UUID key = UUID.randomUUID();
        Callable<Reply> ask =
                () ->
                        service.post(
                                ME,
                                key,
                                "/communities/" + community + "/issue",
                                "{\"issue\":\"once\"}");
        var answers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(50, ask))) {
                Reply reply = answer.resultNow();
                assertThat(reply.status()).isIn(200, 409);
                if (reply.status() == 200) {
                    answers.add(reply.body().toString());
                }
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(commits()).isEqualTo(before + 1);
    }

    @Test
    void anotherVersionThanSeenIsRefused() {
        String path = "/communities/" + community + "/issue";
        issue("{\"issue\":\"newer\"}");
        before = commits();
        isProblem(
                sent("POST", path, "{\"issue\":\"x\"}", Map.of("If-Match", "\"0\"")),
                412,
                "other-version");
    }

    @Test
    void manyMayActAtOnceAndNothingIsLost() throws InterruptedException {
        Callable<Reply> ask = () -> issue("{\"issue\":\"many\"}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(Collections.nCopies(20, ask)).stream()
                            .map(reply -> reply.resultNow().status())
                            .toList();
            assertThat(statuses).containsOnly(200);
        }
        assertThat(commits()).isEqualTo(before + 20);
    }
}
