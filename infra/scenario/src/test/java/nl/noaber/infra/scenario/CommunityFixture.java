package nl.noaber.infra.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.IdRegistry;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.infra.scenario.generator.CommunityGenerator;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** One of two communities of the same resident: requests and queries in the name of its people. */
final class CommunityFixture {

    /** Account of the resident. */
    static final String RESIDENT = "participant";

    private static final String WORD = "for us alone";

    private final Api api;
    private final String name;
    private final IdRegistry known;
    private long commit;
    private String group = "";
    private String kept = "";
    private String after = "";

    CommunityFixture(Api api, String name, IdRegistry known, long commit) {
        this.api = api;
        this.name = name;
        this.known = known;
        this.commit = commit;
    }

    /**
     * Forms a group, records an event that only the group may see, and then one that all may see.
     */
    CommunityFixture withGroupOf(String... members) {
        ArrayNode ids = Json.MAPPER.createArrayNode();
        Stream.of(members).map(this::person).forEach(ids::add);
        RequestBody formed =
                here().with("kind", "WORKING").with("name", "Apart").with("members", ids);
        group = accepted("facilitator", "/groups", formed).id();
        RequestBody asked =
                new RequestBody()
                        .with("matter", "Ours")
                        .with("question", WORD)
                        .with("visibility", "GROUP")
                        .with("actingAs", "role:FACILITATOR");
        String path = "/groups/" + group + "/advice/requested";
        kept = accepted("facilitator", path, asked).events().getFirst();
        RequestBody lesson = here().with("text", "for all of us");
        after = accepted("facilitator", "/lessons", lesson).events().getFirst();
        return this;
    }

    String community() {
        return known.id("community");
    }

    String group() {
        return group;
    }

    /** The event that only the group may see. */
    String kept() {
        return kept;
    }

    long commit() {
        return commit;
    }

    String person(String label) {
        return known.id("person:" + label);
    }

    /** A person of the community without an account. */
    String neighbour(int number) {
        return person("%s-neighbour-%04d".formatted(name, number));
    }

    RequestBody here() {
        return new RequestBody().with("community", community());
    }

    /** A contact that the resident began. */
    RequestBody contact() {
        String resident = person(CommunityGenerator.RESIDENT);
        ArrayNode people = Json.MAPPER.createArrayNode();
        people.add(resident).add(neighbour(2));
        return here().with("people", people).with("initiatedBy", resident).with("mode", "PHONE");
    }

    Answer accepted(String persona, String post, RequestBody body) {
        return switch (send(persona, post, body)) {
            case Api.Outcome.Accepted(var answer) -> {
                commit = Math.max(commit, answer.commit());
                yield answer;
            }
            case Api.Outcome.Rejected(var refusal) ->
                    throw new ScenarioException(post + ": " + refusal);
        };
    }

    /** The rule that rejects the command of the resident. */
    String refused(String post, RequestBody body) {
        return switch (send(RESIDENT, post, body)) {
            case Api.Outcome.Accepted _ -> throw new ScenarioException(post + " was accepted");
            case Api.Outcome.Rejected(var refusal) -> String.valueOf(refusal.rule());
        };
    }

    private Api.Outcome send(String persona, String post, RequestBody body) {
        RequestBody complete = body.on("2015-06-01").from(Origin.SYNTHETIC);
        UUID key = UUID.nameUUIDFromBytes((persona + post + complete.node()).getBytes(UTF_8));
        return api.command(persona, post, key, complete.node());
    }

    /** Whether an answer shows a persona the event that only the group may see. */
    boolean shows(String persona, String question, String... parameters) {
        return api.text(persona, address(question, parameters)).contains(WORD);
    }

    /** The answer to a query of the resident. */
    JsonNode ask(String question, String... parameters) {
        return api.ask(RESIDENT, address(question, parameters));
    }

    private String address(String question, String... parameters) {
        return "/communities/%s%s?minCommit=%d&%s"
                .formatted(community(), question, commit, String.join("&", parameters));
    }

    /** The live stream of the resident, from the beginning to the event that all may see. */
    String streamed() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var live = api.stream(RESIDENT, "/live?lastEventId=-1&community=" + community());
        try (Stream<String> lines = client.send(live, BodyHandlers.ofLines()).body()) {
            return lines.takeWhile(line -> !line.contains(after)).collect(Collectors.joining());
        } finally {
            client.shutdownNow();
        }
    }
}
