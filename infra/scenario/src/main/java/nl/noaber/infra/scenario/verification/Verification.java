package nl.noaber.infra.scenario.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.ScenarioException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Checks the answers of the query API against the table of expectations. */
public final class Verification {

    /** Group of the checks that compare answers to each other, see {@link CentralityOverTime}. */
    public static final String CENTRALITY = "centrality-over-time";

    private final Expectations expectations;
    private final Api api;
    private final Bindings bindings = new Bindings();

    /**
     * Reads the values that all groups use.
     *
     * @param atLeast commit that the views must have reached; 0 for none
     */
    public Verification(Api api, long atLeast) {
        this(Expectations.load(), api, atLeast);
    }

    Verification(Expectations expectations, Api api, long atLeast) {
        this.expectations = expectations;
        this.api = api;
        bindings.put("commit", Json.MAPPER.getNodeFactory().numberNode(atLeast));
        var answers = new Answers();
        expectations
                .values()
                .forEach(each -> bindings.put(each.name(), value(each, bindings, answers)));
    }

    /** Checks everything. */
    public List<CheckResult> checks() {
        return Stream.concat(
                        expectations.groups().stream().flatMap(each -> check(each).stream()),
                        checks(CENTRALITY).stream())
                .toList();
    }

    /**
     * Checks one group.
     *
     * @throws ScenarioException if there is no such group, or a value it uses is not found
     */
    public List<CheckResult> checks(String group) {
        if (group.equals(CENTRALITY)) {
            return new CentralityOverTime(api, bindings).checks();
        }
        return expectations.groups().stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .map(this::check)
                .orElseThrow(() -> new ScenarioException("No expectations are called " + group));
    }

    private List<CheckResult> check(ExpectationGroup group) {
        var answers = new Answers();
        Bindings own = bindings.copy();
        group.valuesRead().forEach(each -> own.put(each.name(), value(each, own, answers)));
        return group.expectations().stream().map(each -> check(each, own, answers)).toList();
    }

    private static CheckResult check(Expectation each, Bindings bindings, Answers answers) {
        JsonNode answer = answers.get(each.as(), bindings.resolve(each.request()));
        JsonNode found = JsonPaths.read(answer, bindings.resolve(each.path()));
        if (each.distinct()) {
            found = array(new LinkedHashSet<>(list(found)));
        }
        if (each.expected() == null) {
            var nodes = Json.MAPPER.getNodeFactory();
            return CheckResult.of(
                    each.what(), nodes.numberNode(each.count()), nodes.numberNode(size(found)));
        }
        JsonNode expected = bindings.resolve(each.expected());
        return each.anyOrder()
                ? CheckResult.of(each.what(), sorted(expected), sorted(found))
                : CheckResult.of(each.what(), expected, found);
    }

    private static JsonNode value(ReadValue each, Bindings bindings, Answers answers) {
        JsonNode answer = answers.get(each.as(), bindings.resolve(each.request()));
        JsonNode found = JsonPaths.read(answer, bindings.resolve(each.path()));
        if (each.one()) {
            if (found.size() != 1) {
                throw new ScenarioException("%s: not one but %s".formatted(each.name(), found));
            }
            found = found.path(0);
        }
        if (found.isMissingNode()) {
            throw new ScenarioException(each.name() + " is missing in " + each.request());
        }
        return each.add() == 0
                ? found
                : Json.MAPPER.getNodeFactory().numberNode(found.asLong() + each.add());
    }

    private static int size(JsonNode found) {
        return found.isArray() || found.isMissingNode() ? found.size() : 1;
    }

    private static JsonNode sorted(JsonNode array) {
        var all = new ArrayList<>(list(array));
        all.sort((one, other) -> one.toString().compareTo(other.toString()));
        return array(all);
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private static ArrayNode array(Iterable<JsonNode> nodes) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }

    /** The answers of one run, each requested once. */
    private final class Answers {
        private final Map<String, JsonNode> received = new HashMap<>();

        JsonNode get(String persona, String request) {
            return received.computeIfAbsent(
                    persona + " " + request, _ -> api.ask(persona, request));
        }
    }
}
