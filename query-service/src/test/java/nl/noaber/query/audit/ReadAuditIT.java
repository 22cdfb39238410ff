package nl.noaber.query.audit;

import static nl.noaber.query.fixture.VisibilityFixture.ALICE;
import static nl.noaber.query.fixture.VisibilityFixture.BOB;
import static nl.noaber.query.fixture.VisibilityFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.fixture.RunningQueryService;
import nl.noaber.query.fixture.VisibilityFixture;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who looked at whom, and who was refused what, as the auditor and as they themselves see it. */
class ReadAuditIT {

    private static final String NETWORK = "/communities/" + HOME + "/network";
    private static final String PATTERN = "/communities/{community}/network";

    private static RunningQueryService queries;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        queries = new RunningQueryService(folder);
        queries.publish(VisibilityFixture.create().events());
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void aPersonInAnAnswerFindsWhoReadIt() throws Exception {
        answered(200, NETWORK + "?asOf=2015-01-01", "bob");
        JsonNode audited = lines("/reads?person=" + ALICE.value(), "auditor").getLast();
        assertThat(audited.path("noted").path("account").asString()).isEqualTo(BOB.value());
        assertThat(audited.path("noted").path("asked").asString()).isEqualTo(PATTERN);
        assertThat(audited.path("noted").path("address").asString())
                .isEqualTo(NETWORK + "?asOf=2015-01-01");
        assertThat(audited.path("noted").path("communities").get(0).asString()).isEqualTo(HOME);

        assertThat(
                        JsonMapper.shared()
                                .readTree(answered(200, "/reads", "auditor"))
                                .at("/labels/" + BOB.value())
                                .asString())
                .isEqualTo("p");

        JsonNode own = byBob(lines("/people/me/reads", "alice")).getLast();
        assertThat(own.path("number")).isEqualTo(audited.path("number"));
        assertThat(own.path("noted").path("people").size()).isEqualTo(1);
        assertThat(own.path("noted").has("address")).isFalse();
        assertThat(lines("/people/me/reads", "facilitator"))
                .noneMatch(line -> line.path("number").equals(own.path("number")));
        assertThat(byBob(lines("/people/me/reads", "bob"))).isNotEmpty();
    }

    @Test
    void readsOfOwnDataAreNotAuditedButReadsOfAuditorsAre() throws Exception {
        answered(200, "/people/me", "alice");
        answered(200, "/people/me/reads", "alice");
        assertThat(lines("/reads?person=" + ALICE.value(), "auditor"))
                .noneMatch(line -> line.path("noted").path("asked").asString().contains("/me"));
        answered(200, NETWORK, "carol");
        answered(200, "/reads", "auditor");
        assertThat(lines("/reads?person=" + PersonId.ofAccount("auditor").value(), "auditor"))
                .anyMatch(line -> line.path("noted").path("asked").asString().equals("/reads"));
    }

    @Test
    void nobodyElseReadsTheAuditLog() throws Exception {
        for (String account : List.of("alice", "facilitator", "researcher", "operator")) {
            answered(404, "/reads", account);
            answered(404, "/refusals", account);
        }
        answered(400, "/people/me/reads?person=" + ALICE.value(), "bob");
        answered(400, "/reads?limit=0", "auditor");
        answered(401, "/people/me/reads", "");
    }

    @Test
    void aRefusalIsShownToTheAuditorAndToTheRefusedAccount() throws Exception {
        queries.service
                .getBean(AuditLog.class)
                .add(
                        new AuditRecord.Refusal(
                                BOB,
                                BOB,
                                "POST /communities/{id}/decisions/{kind}",
                                "/communities/" + HOME + "/decisions/theme-chosen",
                                List.of(new CommunityId(HOME)),
                                List.of(),
                                "not-theirs-to-decide",
                                "H3",
                                "S1:162",
                                "«Niet de gemeente bepaalde de thema’s»"));
        for (List<JsonNode> page :
                List.of(
                        lines("/refusals?community=" + HOME, "auditor"),
                        lines("/people/me/refusals", "bob"))) {
            JsonNode refusal = page.get(0).path("noted");
            assertThat(refusal.path("rule").asString()).isEqualTo("H3");
            assertThat(refusal.path("passage").asString()).contains("bepaalde de thema’s");
            assertThat(refusal.path("problem").asString()).isEqualTo("not-theirs-to-decide");
        }
        assertThat(lines("/people/me/refusals", "alice").size()).isZero();
        assertThat(lines("/refusals?to=2010-01-01", "auditor").size()).isZero();
    }

    @Test
    void aStreamIsAuditedForEverybodyInIt() throws Exception {
        var stream =
                RunningQueryService.HTTP.send(
                        queries.request("/live?community=" + HOME, queries.tokens.of("bob"))
                                .build(),
                        BodyHandlers.ofInputStream());
        stream.body().close();
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(byBob(lines("/people/me/reads", "carol")))
                .anyMatch(line -> line.path("noted").path("everybody").asBoolean());
        assertThat(byBob(lines("/people/me/reads", "neighbour"))).isEmpty();
    }

    @Test
    void aStreamIsRecognisedWhenItsPathIsPercentEncoded() throws Exception {
        String encoded = "/%6cive?community=" + HOME;
        var stream =
                RunningQueryService.HTTP.send(
                        queries.request(encoded, queries.tokens.of("bob"))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofInputStream());
        stream.body().close();

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("ETag")).as("nothing held it back").isEmpty();
        assertThat(lines("/reads?community=" + HOME, "auditor"))
                .filteredOn(line -> line.path("noted").path("address").asString().equals(encoded))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("noted").path("everybody").asBoolean()).isTrue());
    }

    @Test
    void anAnswerThatCannotBeAuditedIsNotGiven() throws Exception {
        answered(200, NETWORK, "bob");
        try {
            validate(new Document("_id", new Document("$lt", 0)));
            assertThat(answered(503, NETWORK, "bob"))
                    .contains("urn:noaber:problem:not-noted")
                    .doesNotContain(ALICE.value());
            answered(503, "/live?community=" + HOME, "bob");
            answered(200, "/people/me", "bob");
        } finally {
            validate(new Document());
        }
        answered(200, NETWORK, "bob");
    }

    /** Lets the server itself refuse what is to be written. */
    private static void validate(Document rule) {
        queries.service
                .getBean(MongoClient.class)
                .getDatabase(queries.service.getEnvironment().getProperty("noaber.second.database"))
                .runCommand(new Document("collMod", "lines").append("validator", rule));
    }

    private static List<JsonNode> byBob(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("noted").path("account").asString().equals(BOB.value()))
                .toList();
    }

    private static List<JsonNode> lines(String path, String account) throws Exception {
        var found = new ArrayList<JsonNode>();
        JsonMapper.shared()
                .readTree(answered(200, path, account))
                .path("lines")
                .forEach(found::add);
        return found;
    }

    private static String answered(int status, String path, String account) throws Exception {
        var answer = account.isEmpty() ? queries.with(path, "") : queries.get(path, account);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
        return answer.body();
    }
}
