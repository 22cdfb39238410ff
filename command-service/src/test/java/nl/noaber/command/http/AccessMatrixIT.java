package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.audit.AuditEntry;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.http.AccessMatrix.Knock;
import nl.noaber.command.http.RunningService.Reply;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls every endpoint of the service as every account and compares the answers with the {@link
 * AccessMatrix}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** No endpoints of commands: the document of the API, and the error page. */
    private static final Set<String> ELSEWHERE =
            Set.of("/error", "/v3/api-docs", "/v3/api-docs.yaml");

    private static final Set<String> DONE = new ConcurrentSkipListSet<>();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** Expired, meant for others, of others. */
    private static final List<String> WORTHLESS = new ArrayList<>();

    private static long read;
    private static RunningService service;
    private static TestCommunity town;
    private static SampleBodies sample;

    @BeforeAll
    static void start() {
        service = new RunningService();
        town = new TestCommunity(service);
        Date past = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        List<UnaryOperator<JWTClaimsSet.Builder>> changes =
                List.of(
                        claims -> claims.expirationTime(past),
                        claims -> claims.audience("others"),
                        claims -> claims.issuer("http://others"));
        changes.forEach(change -> WORTHLESS.add(service.identity.token("INITIATOR", change)));
        sample = new SampleBodies(JSON.readTree(service.text("/v3/api-docs")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theMatrixNamesEveryEndpoint() {
        assertThat(AccessMatrix.knocks())
                .extracting(Knock::pattern)
                .containsAll(endpoints())
                .allSatisfy(pattern -> assertThat(endpoints()).contains(pattern));
    }

    static Stream<Knock> knocks() {
        var named =
                AccessMatrix.knocks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Knock::pattern,
                                        Collectors.mapping(Knock::kind, Collectors.toSet())));
        return AccessMatrix.knocks().stream()
                .flatMap(knock ->
                        knock.door().contains("{kind}")
                                ? sample.kinds(knock.address()).stream()
                                        .filter(kind -> !named.get(knock.pattern()).contains(kind))
                                        .map(knock::of)
                                : Stream.of(knock));
    }

    @ParameterizedTest
    @MethodSource("knocks")
    @Order(2)
    void anEndpointAcceptsOnlyTheAccountsOfTheMatrix(Knock knock) throws Exception {
        long before = events();
        auditedRefusals();
        var refused =
                TestCommunity.without(TestCommunity.ACCOUNTS, knock.who().toArray(String[]::new));
        var heard = asAll(refused, knock);
        assertThat(heard)
                .isEqualTo(
                        refused.stream().collect(Collectors.toMap(each -> each, knock::answerTo)));
        assertThat(withoutAccount(knock)).containsOnly("unauthorized");
        assertThat(events()).as("a refusal changes nothing").isEqualTo(before);
        assertThat(auditedRefusals())
                .containsExactlyInAnyOrderElementsOf(
                        refused.stream()
                                .map(each ->
                                        refusal(
                                                TestCommunity.id(each),
                                                knock.pattern(),
                                                knock.answerTo(each)))
                                .toList());
        assertThat(asAll(knock.who(), knock))
                .allSatisfy((account, answer) -> assertThat(answer).isNotIn(shut(knock)));
    }

    @Test
    @Order(3)
    void everyOpenEndpointAcceptedACommand() {
        assertThat(DONE)
                .containsAll(
                        knocks().filter(knock -> !knock.who().isEmpty())
                                .map(AccessMatrixIT::name)
                                .toList());
    }

    @Test
    @Order(3)
    void everyEventTypeIsRecordedThroughAnEndpoint() {
        var recorded = new TreeSet<String>();
        service.bean(CommitLog.class)
                .reader()
                .forEachAfter(
                        0,
                        commit ->
                                commit.entry()
                                        .events()
                                        .forEach(event -> recorded.add(event.name())));
        assertThat(recorded)
                .containsAll(EventCatalogue.TYPES.stream().map(EventType::name).toList());
    }

    /** What the router itself knows, so that none can be forgotten. */
    private static Set<String> endpoints() {
        var endpoints = new TreeSet<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, _) -> {
                    for (String pattern : mapping.getPatternValues()) {
                        if (!ELSEWHERE.contains(pattern)) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> endpoints.add(method + " " + pattern));
                        }
                    }
                });
        return endpoints;
    }

    private static Map<String, String> asAll(Set<String> accounts, Knock knock) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashMap<String, Future<String>>();
            for (String account : accounts) {
                answers.put(account, threads.submit(() -> knock(knock, account)));
            }
            var heard = new HashMap<String, String>();
            for (var answer : answers.entrySet()) {
                heard.put(answer.getKey(), answer.getValue().get());
            }
            return heard;
        }
    }

    /** What nobody hears who is let in, whatever else may stand in the way. */
    private static Set<String> shut(Knock knock) {
        var shut = new TreeSet<>(Set.of("unauthorized", "not-found", "malformed", "internal"));
        if (!knock.otherwise().isEmpty()) {
            shut.add(knock.otherwise());
        }
        return shut;
    }

    /** The name of the problem, empty if there was none. */
    private static String knock(Knock knock, String account) {
        Reply reply = send(knock, account, TOKENS.computeIfAbsent(account, AccessMatrixIT::token));
        if (reply.status() < 300) {
            DONE.add(name(knock));
        }
        return problem(reply);
    }

    private static String token(String account) {
        List<String> roles = TestCommunity.GLOBAL.contains(account) ? List.of(account) : List.of();
        return service.identity.token(account, claims -> claims.claim("roles", roles));
    }

    private static List<String> withoutAccount(Knock knock) {
        return Stream.concat(Stream.of(""), WORTHLESS.stream())
                .map(token -> problem(send(knock, "INITIATOR", token)))
                .toList();
    }

    private static Reply send(Knock knock, String account, String token) {
        String path = town.meant(knock.path(), account);
        if (knock.pattern().startsWith("GET")) {
            return service.send("GET", path + "?" + knock.said(), "", bearing(token));
        }
        var headers = new HashMap<>(bearing(token));
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("Content-Type", "application/json");
        return service.send("POST", path, town.meant(body(knock), account), headers);
    }

    private static Map<String, String> bearing(String token) {
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    private static String body(Knock knock) {
        var least = (ObjectNode) JSON.readTree(sample.body(knock.address(), knock.kind()));
        least.setAll((ObjectNode) JSON.readTree(("{" + knock.said() + "}").replace('\'', '"')));
        return least.toString();
    }

    private static String problem(Reply reply) {
        return reply.text("type").replaceFirst("urn:noaber:problem:", "");
    }

    private static String name(Knock knock) {
        return knock.pattern().replace("{kind}", knock.kind());
    }

    private static long events() {
        return service.bean(CommitLog.class).reader().last().orElseThrow().number();
    }

    /** Who was refused what since this was asked last. */
    private static List<String> auditedRefusals() {
        var search = new AuditLog.Search(AuditEntry.Kind.REFUSAL, null, null, null, null);
        var lines = service.bean(AuditLog.class).page(search, read, 1000);
        read = lines.isEmpty() ? read : lines.getLast().number();
        return lines.stream()
                .map(line -> (AuditRecord.Refusal) line.content())
                .map(each -> refusal(each.account().value(), each.asked(), each.problem()))
                .toList();
    }

    private static String refusal(String person, String asked, String problem) {
        return person + " " + asked + ": " + problem;
    }
}
