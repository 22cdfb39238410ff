package nl.noaber.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.query.fixture.RunningQueryService;
import nl.noaber.query.fixture.VisibilityFixture;
import nl.noaber.query.query.Query;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Calls every endpoint as every account and searches the answers for hidden events. */
class VisibilityIT {

    private static final VisibilityFixture FIXTURE = VisibilityFixture.create();

    /**
     * Not called as queries: the stream has a test of its own, the other is no endpoint of ours.
     */
    private static final Set<String> ELSEWHERE = Set.of("/live", "/error");

    private static final List<String> ACCOUNTS =
            List.of(
                    "alice",
                    "bob",
                    "carol",
                    "facilitator",
                    "auditor",
                    "researcher",
                    "scholar",
                    "gone",
                    "listener",
                    "neighbour",
                    "outsider",
                    "operator");

    private static final String HOME = "/communities/" + VisibilityFixture.HOME;

    /** Which view is there to show what each family holds. */
    private static final Map<String, String> SHOWN =
            Map.of(
                    "session", HOME + "/sessions?session=session-1",
                    "group", HOME + "/groups",
                    "decision", HOME + "/decisions",
                    "signal", HOME + "/signals",
                    "oversight", HOME + "/audit?type=oversight.audit-note-recorded",
                    "cost", HOME + "/costs",
                    "outcome", HOME + "/outcomes",
                    "learning", HOME + "/learning",
                    "study", HOME + "/studies",
                    "marketplace",
                            "/marketplaces/" + VisibilityFixture.MARKETPLACE.value() + "/ledger");

    private static RunningQueryService queries;
    private static List<String> addresses;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        queries = new RunningQueryService(folder);
        queries.publish(FIXTURE.events());
        addresses = patterns().stream().flatMap(VisibilityIT::filled).toList();
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    /** What the router itself knows, so that no address can be forgotten. */
    private static Set<String> patterns() {
        var patterns = new TreeSet<String>();
        queries.service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, _) -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        patterns.addAll(mapping.getPatternValues());
                    }
                });
        patterns.removeAll(ELSEWHERE);
        return patterns;
    }

    private static Stream<String> filled(String pattern) {
        String home = pattern.replace("{community}", VisibilityFixture.HOME);
        if (home.endsWith("/replay")) {
            return questions().map(q -> home + "?view=" + q.name());
        } else if (home.contains("{question}")) {
            return questions()
                    .map(q -> home.replace("{question}", q.name()))
                    .flatMap(VisibilityIT::asked);
        } else if (home.equals("/people")) {
            return FIXTURE.secrets().stream()
                    .map(VisibilityFixture.Secret::word)
                    .collect(
                            Collectors.collectingAndThen(
                                    Collectors.joining(","),
                                    ids -> Stream.of(home + "?ids=" + ids)));
        } else if (home.equals("/sessions/new")) {
            return atAnyMoment(home + "?community=" + VisibilityFixture.HOME);
        } else if (home.contains("{event}")) {
            return FIXTURE.events().stream().map(e -> home.replace("{event}", e.id().value()));
        } else if (home.contains("{")) {
            String known =
                    home.replace("{marketplace}", VisibilityFixture.MARKETPLACE.value())
                            .replace("{organisation}", VisibilityFixture.ORGANISATION.value());
            assertThat(known).as("say how to fill it").doesNotContain("{");
            return Stream.of(known);
        }
        return pattern.startsWith("/communities/") ? atAnyMoment(home) : Stream.of(home);
    }

    /** With the parameters that show most, or without which nothing is answered. */
    private static Stream<String> asked(String question) {
        if (question.endsWith("/causes")) {
            return FIXTURE.events().stream().map(e -> question + "?event=" + e.id().value());
        }
        return (question.endsWith("/timeline")
                        ? Stream.of(question, question + "?by=person")
                        : Stream.of(question))
                .flatMap(VisibilityIT::atAnyMoment);
    }

    private static Stream<String> atAnyMoment(String address) {
        String and = address.contains("?") ? "&" : "?";
        return Stream.of(
                address,
                address + and + "asOf=2020-01-01",
                address + and + "asKnownAt=" + FIXTURE.events().size());
    }

    private static Stream<Query<?>> questions() {
        return QueryCatalogue.ALL.stream();
    }

    @ParameterizedTest
    @FieldSource("ACCOUNTS")
    void noEndpointShowsHiddenEvents(String account) throws Exception {
        var found = new TreeSet<String>();
        for (String address : addresses) {
            var answer = queries.get(address, account);
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            for (VisibilityFixture.Secret secret : FIXTURE.secrets()) {
                if (answer.statusCode() == 200 && names(answer.body(), secret, account)) {
                    assertThat(secret.seers()).as("%s at %s", secret, address).contains(account);
                    found.add(secret.word());
                }
            }
        }
        // A test that finds nothing would find no leak either.
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        FIXTURE.secrets().stream()
                                .filter(secret -> secret.seers().contains(account))
                                .map(VisibilityFixture.Secret::word)
                                .toList());
    }

    /**
     * Every answer about a community says what it reflects, what its ids are called and, for
     * research, what consent withholds. Siblings: every query at every moment, replays, the audit
     * and single events.
     */
    @Test
    @Tag("fault:I2")
    @Tag("fault:I4")
    @Tag("fault:I5")
    void everyAnswerAboutACommunityHasItsNotes() throws Exception {
        int answers = 0;
        for (String address : addresses) {
            if (!address.startsWith(HOME)
                    && !address.startsWith("/marketplaces/")
                    && !address.startsWith("/sessions/")) {
                continue;
            }
            for (String account : List.of("researcher", "bob", "outsider")) {
                var answer = queries.get(address, account);
                if (answer.statusCode() != 200) {
                    continue;
                }
                answers++;
                JsonNode json = RunningQueryService.json(answer);
                assertThat(answer.headers().firstValue("Noaber-Commit"))
                        .as(address)
                        .hasValue(json.at("/reflects/commit").asString());
                assertThat(json.at("/labels").isObject()).as(address).isTrue();
                assertThat(json.has("withheld"))
                        .as("%s as %s", address, account)
                        .isEqualTo(account.equals("researcher"));
                if (account.equals("researcher") && !address.contains("?")) {
                    assertThat(json.at("/withheld/events").asString()).isEqualTo("fewer than 5");
                    assertThat(json.at("/withheld/reasons")).hasSize(2);
                }
            }
        }
        assertThat(answers).isGreaterThan(100);
    }

    /** People are looked up by those who may see them. */
    @Test
    @Tag("fault:I5")
    void peopleAreLookedUpWhereTheirNamesMayBeSeen() throws Exception {
        String lookUp = "/people?ids=" + VisibilityFixture.BOB.value() + ",nobody";
        JsonNode found = RunningQueryService.json(queries.get(lookUp, "carol")).get("people");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/labels/0/label").asString()).isEqualTo("p");
        assertThat(found.at("/0/labels/0/community").asString()).isEqualTo(VisibilityFixture.HOME);
        assertThat(RunningQueryService.json(queries.get(lookUp, "outsider")).get("people"))
                .isEmpty();
        for (String wrong : List.of("/people", "/people?ids=", "/people?ids=a,,b")) {
            assertThat(queries.get(wrong, "carol").statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @FieldSource("ACCOUNTS")
    void everyViewShowsExactlyTheEventsVisibleToTheAccount(String account) throws Exception {
        assertThat(SHOWN.keySet())
                .as("say where it is shown")
                .isEqualTo(VisibilityFixture.families());
        for (String family : SHOWN.keySet()) {
            String address = SHOWN.get(family);
            String body = queries.get(address, account).body();
            for (String circle : List.of("person", "community")) {
                VisibilityFixture.Secret secret = FIXTURE.secret(family + "-" + circle);
                assertThat(names(body, secret, account))
                        .as("%s at %s", secret.word(), address)
                        .isEqualTo(secret.seers().contains(account));
            }
        }
    }

    /** By its word or by an event; that there is such an event the auditor may know. */
    private static boolean names(String body, VisibilityFixture.Secret secret, String account) {
        return body.contains(secret.word())
                || !account.equals("auditor")
                        && secret.events().stream().anyMatch(e -> said(body, e.value()));
    }

    /** A release names the event it opened; whoever may read the release may know so much. */
    private static boolean said(String body, String event) {
        return body.contains("\"" + event + "\"");
    }

    @Test
    void theLedgerAndTheCausesShowOnlyEventsVisibleToTheAccount() throws Exception {
        String ledger = "/marketplaces/" + VisibilityFixture.MARKETPLACE.value() + "/ledger";
        String visible = VisibilityFixture.word("marketplace-community");
        String between = VisibilityFixture.word("marketplace-person");
        assertThat(queries.get(ledger, "alice").body()).contains(visible, between);
        for (String account : List.of("bob", "scholar", "auditor")) {
            assertThat(queries.get(ledger, account).body())
                    .as(account)
                    .contains(visible)
                    .doesNotContain(between);
        }
        assertThat(queries.get(ledger, "gone").body()).doesNotContain(visible, between);

        for (VisibilityFixture.Secret secret : FIXTURE.secrets()) {
            if (secret.word().equals(VisibilityFixture.word("outcome-community"))) {
                String causes =
                        "/communities/%s/causes?event=%s"
                                .formatted(
                                        VisibilityFixture.HOME, secret.events().getFirst().value());
                assertThat(queries.get(causes, "scholar").statusCode()).isEqualTo(200);
                assertThat(queries.get(causes, "gone").statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void theAccessClassDecidesWhoseActionsAreShown() throws Exception {
        String lines = "/communities/" + VisibilityFixture.HOME + "/timeline?by=person";
        String alice = VisibilityFixture.ALICE.value();

        assertThat(queries.get(lines, "scholar").body()).contains(alice);
        assertThat(queries.get(lines, "facilitator").body()).contains(alice);
        String both = queries.tokens.of("bob", List.of("researcher"));
        assertThat(queries.with(lines, both).statusCode()).isEqualTo(200);
        assertThat(queries.with(lines, both).body()).doesNotContain(alice);
    }

    @Test
    void everyEndpointRefusesARequestWithoutAToken() throws Exception {
        for (String address : addresses) {
            if (!address.contains("api-docs")) {
                assertThat(queries.with(address, "").statusCode()).as(address).isEqualTo(401);
            }
        }
    }

    @Test
    void aViewerWhoSeesNothingReceives404() throws Exception {
        for (String path : List.of("", "/network", "/audit", "/signals")) {
            String nextDoor = "/communities/community-next-door" + path;
            for (String account : List.of("alice", "operator", "outsider")) {
                assertThat(queries.get(nextDoor, account).statusCode()).isEqualTo(404);
            }
            assertThat(queries.get(nextDoor, "neighbour").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theHistoryOfAPersonIsNotServedAsACommunity() throws Exception {
        for (String path : List.of("", "/network", "/audit")) {
            for (String account : List.of("alice", "researcher", "auditor")) {
                String address = "/communities/" + VisibilityFixture.ALICE.value() + path;
                assertThat(queries.get(address, account).statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void anAuditorSeesThatAConfidentialEventExists() throws Exception {
        String person = FIXTURE.secrets().getFirst().events().getFirst().value();
        var event =
                RunningQueryService.json(
                                queries.get(
                                        "/communities/"
                                                + VisibilityFixture.HOME
                                                + "/events/"
                                                + person,
                                        "auditor"))
                        .get("event");

        assertThat(event.at("/closed/visibility").asString()).isEqualTo("PERSON");
        assertThat(event.at("/type").asString()).startsWith("community.participant-joined");
        for (String closed : List.of("data", "meta", "stream")) {
            assertThat(event.has(closed)).as(closed).isFalse();
        }
        assertThat(
                        queries.get(
                                        "/communities/%s/audit?actor=%s"
                                                .formatted(
                                                        VisibilityFixture.HOME,
                                                        VisibilityFixture.ALICE.value()),
                                        "auditor")
                                .body())
                .doesNotContain(person);
    }

    @Test
    void aPageOfTheAuditIsFullEvenIfEventsAreHidden() throws Exception {
        var pages = new ArrayList<Integer>();
        String next = "";
        do {
            var page =
                    RunningQueryService.json(
                            queries.get(
                                    "/communities/"
                                            + VisibilityFixture.HOME
                                            + "/audit?limit=7"
                                            + next,
                                    "bob"));
            pages.add(page.get("events").size());
            next = page.has("next") ? "&after=" + page.get("next").asLong() : "";
        } while (!next.isEmpty());

        assertThat(pages.subList(0, pages.size() - 1)).hasSizeGreaterThan(2).containsOnly(7);
    }
}
