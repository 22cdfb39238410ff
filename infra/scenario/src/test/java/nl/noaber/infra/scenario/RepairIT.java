package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.RetryingClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What gets lost between the log and its reader is had from the log itself. */
class RepairIT {

    private static final int ISSUES = 20;

    @Test
    void aReaderWhoseTopicLostEveryThirdEventHasThemAllNonetheless() throws Exception {
        try (var stack = Stack.prepare("repair", "noaber.lossy");
                var http = new RetryingClient(Duration.ofSeconds(60))) {
            stack.commands().start();
            try (var topic =
                    new LossyTopic(stack.kafka().bootstrap(), "noaber.lossy", i -> i % 3 == 1)) {
                stack.queries().start();
                var api = stack.api(http);
                var recorded = new ArrayList<String>();
                command(api, "/people", "{'label':'role-01','self':true}");
                var proposed =
                        command(
                                api,
                                "/communities",
                                "{'name':'C','issue':'I','initiatorType':'MUNICIPALITY','profile':"
                                        + "{'label':'role-01','sector':'municipality','partyType':'GOVERNMENT'}}");
                recorded.addAll(proposed.events());
                Answer last = proposed;
                for (int i = 0; i < ISSUES; i++) {
                    last =
                            command(
                                    api,
                                    "/communities/" + proposed.id() + "/issue",
                                    "{'issue':'issue %d'}".formatted(i));
                    recorded.addAll(last.events());
                }
                String community = "/communities/" + proposed.id();
                var overview = api.ask("facilitator", community + "?minCommit=" + last.commit());
                assertThat(overview.path("issue").asString()).isEqualTo("issue " + (ISSUES - 1));
                var seen = new ArrayList<String>();
                api.ask("auditor", community + "/audit?limit=200")
                        .path("events")
                        .forEach(event -> seen.add(event.path("id").asString()));
                assertThat(seen).isEqualTo(recorded);
                assertThat(topic.lost()).isGreaterThanOrEqualTo(ISSUES / 3);
            }
            assertThat(Files.readString(stack.folder().resolve("query-service.log")))
                    .contains("repaired from the log itself")
                    .doesNotContain("stopped after");
        }
    }

    private static Answer command(Api api, String path, String body) {
        var fields = (ObjectNode) Json.MAPPER.readTree(body.replace('\'', '"'));
        var outcome = api.command("facilitator", path, UUID.randomUUID(), fields);
        assertThat(outcome).as(path).isInstanceOf(Api.Outcome.Accepted.class);
        return ((Api.Outcome.Accepted) outcome).answer();
    }
}
