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
import nl.noaber.kernel.log.NameUuid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A story as it is told: each sentence is a public request, each question a public answer. */
final class StoryDsl {

    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.scenario.tale");
    private static final String RECORDER = "facilitator";

    private final Api api;
    private String day = "";
    private String community = "";
    private int told;
    private long commit;
    private final Actor facilitator;

    StoryDsl(Api api) {
        this.api = api;
        facilitator = account("facilitator-01", "facilitation");
    }

    /** What a sentence brought into being, and the event that says so. */
    record Recorded(String id, String event) {}

    /** From now on it is this day. */
    void on(String today) {
        day = today;
    }

    /** The commit that the story has come to. */
    long soFar() {
        return commit;
    }

    Actor facilitator() {
        return facilitator;
    }

    /** Somebody with an account, who registered by the very request of Hellendoorn. */
    Actor account(String label, String sector) {
        Step registered =
                Script.of(Hellendoorn.load()).steps().stream()
                        .filter(step -> step.path().equals("person/" + label))
                        .findFirst()
                        .orElseThrow();
        String persona = registered.persona();
        var answer = api.command(persona, registered.post(), registered.key(), registered.body());
        return new Actor(this, label, sector, persona, told(answer).id(), "role:PARTICIPANT");
    }

    /** Somebody for whom the facilitator records, with the hats they wear. */
    Actor neighbour(String label, String sector, String... hats) {
        String id = tell(facilitator, "/people", "{'label': '%s'}", label).id();
        var neighbour = new Actor(this, label, sector, null, id, "hat:" + hats[0]);
        for (String hat : hats) {
            String declared = "{'hat': '%s', 'category': 'CIVIC'}";
            tell(neighbour, "/people/" + id + "/hats", declared, hat);
        }
        return neighbour;
    }

    /** A meeting that takes place today. */
    Meeting meeting(String kind, String title, Actor... present) {
        String planned =
                """
                {'community': '%s', 'kind': '%s', 'title': '%s', 'minutes': 120, 'on': %s,
                 'actingAs': 'role:FACILITATOR'}
                """;
        String id = tell(facilitator, "/sessions", planned, community, kind, title, today()).id();
        var meeting = new Meeting(this, id, List.of(present));
        meeting.opens();
        return meeting;
    }

    /** Nothing comes of a sentence, since a rule does not let it. */
    void refuses(String rule, Runnable sentence) {
        assertThatThrownBy(sentence::run)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(" " + rule + " ");
    }

    /**
     * What somebody is told who asks, once all that was told so far is there.
     *
     * @param question what follows {@code /communities/<id>}, as {@code docs/api.md} lists it
     * @param place where in the answer to look, see {@link Place}
     */
    String shows(String persona, String question, String place) {
        String path = "/communities/" + community + question;
        String joined = question.contains("?") ? "&" : "?";
        JsonNode answer = api.ask(persona, path + joined + "minCommit=" + commit);
        JsonNode found = new Place(place).in(answer);
        return found.isString() ? found.stringValue() : found.toString();
    }

    /** A sentence about the community, told by whoever it is about or by the facilitator. */
    Recorded here(Actor actor, String door, String body, Object... values) {
        return tell(actor, "/communities/" + community + door, body, values);
    }

    /** The same about anything else. */
    Recorded tell(Actor actor, String post, String body, Object... values) {
        return send(actor, actor.account(), post, body, values);
    }

    /** The facilitator records what another did, whether or not they have an account. */
    Recorded recorded(Actor actor, String door, String body, Object... values) {
        return send(actor, RECORDER, "/communities/" + community + door, body, values);
    }

    private Recorded send(
            Actor actor, @Nullable String sender, String post, String body, Object... values) {
        String text = body.replace('\'', '"').formatted(values);
        var node = (ObjectNode) Json.MAPPER.readTree(text);
        var request = new RequestBody().withAll(node).on(day).from(Origin.SYNTHETIC);
        String persona = sender == null ? RECORDER : sender;
        if (!persona.equals(actor.account())) {
            request.with("actor", actor.id());
        }
        UUID key = NameUuid.of(SPACE, "sentence " + ++told);
        return told(api.command(persona, post, key, request.node()));
    }

    /** The first community proposed is the one the story is about. */
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

    static String events(Recorded... told) {
        return list(Stream.of(told).map(Recorded::event));
    }

    private Recorded told(Api.Outcome outcome) {
        return switch (outcome) {
            case Api.Outcome.Accepted(var answer) -> {
                commit = Math.max(commit, answer.commit());
                yield new Recorded(answer.id(), answer.events().getFirst());
            }
            case Api.Outcome.Refused(var refusal) -> throw new ScenarioException(refusal.toString());
        };
    }
}
