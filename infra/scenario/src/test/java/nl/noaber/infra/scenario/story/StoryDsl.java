package nl.noaber.infra.scenario.story;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.infra.scenario.verification.JsonPaths;
import nl.noaber.kernel.log.NameUuid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Domain-specific language for the life of a community: each sentence is a request to the public
 * API, each question a query.
 */
final class StoryDsl {

    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.scenario.tale");
    private static final String RECORDER = "facilitator";

    private final Api api;
    private String day = "";
    private String community = "";
    private int sentences;
    private long commit;
    private final Actor facilitator;

    StoryDsl(Api api) {
        this.api = api;
        facilitator = account("facilitator-01", "facilitation");
    }

    /** The id that an accepted request created, and its first event. */
    record Recorded(String id, String event) {}

    /** Sets the day of the requests that follow. */
    void on(String today) {
        day = today;
    }

    /** The number of the last commit of the story. */
    long lastCommit() {
        return commit;
    }

    Actor facilitator() {
        return facilitator;
    }

    /** A person with an account, registered by the same request as in Hellendoorn. */
    Actor account(String label, String sector) {
        Step registered =
                Script.of(Hellendoorn.load()).steps().stream()
                        .filter(step -> step.path().equals("person/" + label))
                        .findFirst()
                        .orElseThrow();
        String persona = registered.persona();
        var answer = api.command(persona, registered.post(), registered.key(), registered.body());
        return new Actor(this, label, sector, persona, recorded(answer).id(), "role:PARTICIPANT");
    }

    /** A person without an account, for whom the facilitator records, with their hats. */
    Actor person(String label, String sector, String... hats) {
        String id = submit(facilitator, "/people", "{'label': '%s'}", label).id();
        var person = new Actor(this, label, sector, null, id, "hat:" + hats[0]);
        for (String hat : hats) {
            String declared = "{'hat': '%s', 'category': 'CIVIC'}";
            submit(person, "/people/" + id + "/hats", declared, hat);
        }
        return person;
    }

    /** A meeting on the current day. */
    Meeting meeting(String kind, String title, Actor... present) {
        String planned =
                """
                {'community': '%s', 'kind': '%s', 'title': '%s', 'minutes': 120, 'on': %s,
                 'actingAs': 'role:FACILITATOR'}
                """;
        String id = submit(facilitator, "/sessions", planned, community, kind, title, today()).id();
        var meeting = new Meeting(this, id, List.of(present));
        meeting.opens();
        return meeting;
    }

    /** Asserts that a rule rejects a request. */
    void refuses(String rule, Runnable sentence) {
        assertThatThrownBy(sentence::run)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(" " + rule + " ");
    }

    /**
     * Returns the texts of what a JSONPath finds in an answer, once the views have reached the last
     * commit of the story: one for each match of an indefinite path, one for a definite path.
     *
     * @param question what follows {@code /communities/<id>}, as {@code docs/api.md} lists it
     * @param path JSONPath into the answer
     */
    List<String> shows(String persona, String question, String path) {
        String address = "/communities/" + community + question;
        String joined = question.contains("?") ? "&" : "?";
        JsonNode answer = api.ask(persona, address + joined + "minCommit=" + commit);
        JsonNode found = JsonPaths.read(answer, path);
        return (found.isArray() ? found.valueStream() : Stream.of(found))
                .map(each -> each.isString() ? each.stringValue() : each.toString())
                .toList();
    }

    /**
     * Sends a request about the community, as the actor or, for an actor without account, as
     * facilitator.
     */
    Recorded here(Actor actor, String path, String body, Object... values) {
        return submit(actor, "/communities/" + community + path, body, values);
    }

    /** Sends a request about anything else. */
    Recorded submit(Actor actor, String post, String body, Object... values) {
        return record(actor, actor.account(), post, body, values);
    }

    /** Sends a request about the community as facilitator, also for an actor with an account. */
    Recorded asRecorder(Actor actor, String path, String body, Object... values) {
        return record(actor, RECORDER, "/communities/" + community + path, body, values);
    }

    private Recorded record(
            Actor actor, @Nullable String sender, String post, String body, Object... values) {
        String text = body.replace('\'', '"').formatted(values);
        var node = (ObjectNode) Json.MAPPER.readTree(text);
        var request = new RequestBody().withAll(node).on(day).from(Origin.SYNTHETIC);
        String persona = sender == null ? RECORDER : sender;
        if (!persona.equals(actor.account())) {
            request.with("actor", actor.id());
        }
        UUID key = NameUuid.of(SPACE, "sentence " + ++sentences);
        return recorded(api.command(persona, post, key, request.node()));
    }

    /** Makes the first community proposed the one of the story. */
    Recorded about(Recorded proposed) {
        if (community.isEmpty()) {
            community = proposed.id();
        }
        return proposed;
    }

    String community() {
        return community;
    }

    String today() {
        return RequestBody.occurredOn(day).toString();
    }

    static String list(Stream<String> texts) {
        return texts.map(each -> '"' + each + '"').collect(joining(",", "[", "]"));
    }

    static String events(Recorded... recorded) {
        return list(Stream.of(recorded).map(Recorded::event));
    }

    private Recorded recorded(Api.Outcome outcome) {
        return switch (outcome) {
            case Api.Outcome.Accepted(var answer) -> {
                commit = Math.max(commit, answer.commit());
                yield new Recorded(answer.id(), answer.events().getFirst());
            }
            case Api.Outcome.Rejected(var refusal) ->
                    throw new ScenarioException(refusal.toString());
        };
    }
}
