package nl.noaber.infra.scenario.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Client of the command-service and the query-service. */
public final class Api {

    private static final int UNAUTHORIZED = 401;

    private final RetryingClient http;
    private final Tokens tokens;
    private final URI commands;
    private final URI queries;

    public Api(RetryingClient http, Tokens tokens, URI commands, URI queries) {
        this.http = http;
        this.tokens = tokens;
        this.commands = commands;
        this.queries = queries;
    }

    /** The outcome of a command. */
    public sealed interface Outcome {
        record Accepted(Answer answer) implements Outcome {}

        record Rejected(Refusal refusal) implements Outcome {}
    }

    public Outcome command(String persona, String path, UUID key, ObjectNode body) {
        var response =
                send(
                        persona,
                        () ->
                                HttpRequest.newBuilder(URI.create(commands + path))
                                        .timeout(Duration.ofSeconds(20))
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", key.toString())
                                        .POST(BodyPublishers.ofString(body.toString())));
        return response.statusCode() / 100 == 2
                ? new Outcome.Accepted(answer(response))
                : new Outcome.Rejected(refusal(response));
    }

    /** Sends a query and returns the JSON of its answer. */
    public JsonNode ask(String persona, String pathAndQuery) {
        return Json.MAPPER.readTree(text(persona, pathAndQuery));
    }

    /** Sends a query and returns the text of its answer. */
    public String text(String persona, String pathAndQuery) {
        return questioned(persona, pathAndQuery, HttpRequest.Builder::GET);
    }

    /** An authorised request for a stream of events. */
    public HttpRequest stream(String persona, String pathAndQuery) {
        return authorised(
                persona, () -> HttpRequest.newBuilder(URI.create(queries + pathAndQuery)));
    }

    /** Sends an administrative request to the query-service. */
    public void post(String persona, String path) {
        questioned(persona, path, request -> request.POST(BodyPublishers.noBody()));
    }

    /**
     * The records of a partition after an event, as the command-service gives them to followers.
     */
    public JsonNode follow(int partition, long after) {
        String path = "/log/events?partition=%d&after=%d&limit=1000".formatted(partition, after);
        var response =
                send(
                        "follower",
                        () ->
                                HttpRequest.newBuilder(URI.create(commands + path))
                                        .timeout(Duration.ofSeconds(60)));
        if (response.statusCode() != 200) {
            throw new ScenarioException(path + ": " + refusal(response));
        }
        return Json.MAPPER.readTree(response.body()).required("records");
    }

    private String questioned(
            String persona, String pathAndQuery, UnaryOperator<HttpRequest.Builder> method) {
        var response =
                send(
                        persona,
                        () ->
                                method.apply(
                                        HttpRequest.newBuilder(URI.create(queries + pathAndQuery))
                                                .timeout(Duration.ofSeconds(60))
                                                .header("Accept", "application/json")));
        if (response.statusCode() != 200) {
            throw new ScenarioException(pathAndQuery + ": " + refusal(response));
        }
        return response.body();
    }

    private HttpResponse<String> send(String persona, Supplier<HttpRequest.Builder> request) {
        var response = http.send(authorised(persona, request));
        if (response.statusCode() == UNAUTHORIZED) {
            tokens.forget(persona);
            response = http.send(authorised(persona, request));
        }
        return response;
    }

    private HttpRequest authorised(String persona, Supplier<HttpRequest.Builder> request) {
        return request.get().header("Authorization", "Bearer " + tokens.token(persona)).build();
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode json = Json.MAPPER.readTree(response.body());
        List<String> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(event.stringValue()));
        return new Answer(
                json.path("id").asString(""),
                json.path("commit").longValue(),
                events,
                response.headers().firstValue("Idempotent-Replayed").isPresent());
    }

    private static Refusal refusal(HttpResponse<String> response) {
        try {
            JsonNode json = Json.MAPPER.readTree(response.body());
            JsonNode rule = json.path("rule");
            return new Refusal(
                    response.statusCode(),
                    rule.isString() ? rule.stringValue() : null,
                    json.path("detail").asString(json.path("title").asString("")));
        } catch (JacksonException notJson) {
            return new Refusal(response.statusCode(), null, response.body());
        }
    }
}
