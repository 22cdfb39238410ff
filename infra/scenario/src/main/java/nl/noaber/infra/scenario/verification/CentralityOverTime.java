package nl.noaber.infra.scenario.verification;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.kernel.time.OccurredOn;
import tools.jackson.databind.JsonNode;

/**
 * Compares the mean centrality of the facilitators and of the core group over the networks of four
 * half-years: means over several answers, which JSONPath cannot compare.
 */
final class CentralityOverTime {

    private static final List<String> HALF_YEARS =
            List.of("2010-H1", "2010-H2", "2011-H1", "2011-H2");
    private static final String FACILITATORS = "['facilitator-01','facilitator-02']";

    private final Api api;
    private final Bindings bindings;

    CentralityOverTime(Api api, Bindings bindings) {
        this.api = api;
        this.bindings = bindings;
    }

    List<CheckResult> checks() {
        List<JsonNode> networks = HALF_YEARS.stream().map(this::network).toList();
        String core = bindings.resolve("{coreGroup}");
        List<Double> degree = over(networks, each -> mean(each, "degree", FACILITATORS));
        List<Double> betweenness = over(networks, each -> mean(each, "betweenness", FACILITATORS));
        List<Double> ofCore =
                over(
                        networks,
                        each -> mean(each, "degree", core) - mean(each, "degree", FACILITATORS));
        return List.of(
                new CheckResult(
                        "facilitators' degree falls each half-year",
                        "falling",
                        degree.toString(),
                        isFalling(degree)),
                new CheckResult(
                        "facilitators' betweenness falls from the first to the fourth half-year",
                        "falling",
                        betweenness.toString(),
                        betweenness.getLast() < betweenness.getFirst()),
                new CheckResult(
                        "the core group becomes more central than the facilitators",
                        "below 0, then above 0",
                        ofCore.toString(),
                        ofCore.getFirst() < 0 && ofCore.getLast() > 0));
    }

    private JsonNode network(String halfYear) {
        OccurredOn period = FuzzyDate.parse(halfYear);
        return api.ask(
                "researcher",
                bindings.resolve("/communities/{community}/network?mode=one&kind=contact")
                        + "&from=%s&to=%s".formatted(period.from(), period.to()));
    }

    private static List<Double> over(List<JsonNode> networks, ToDoubleFunction<JsonNode> measure) {
        return networks.stream().mapToDouble(measure).boxed().toList();
    }

    /** Mean of a measure over the nodes with these labels, rounded to four decimals. */
    private static double mean(JsonNode network, String measure, String labels) {
        String path = "$.nodes[?(@.label in %s)].%s".formatted(labels, measure);
        double mean =
                JsonPaths.read(network, path)
                        .valueStream()
                        .mapToDouble(JsonNode::asDouble)
                        .average()
                        .orElse(0);
        return Math.round(mean * 10_000) / 10_000.0;
    }

    private static boolean isFalling(List<Double> values) {
        return values.equals(values.stream().distinct().sorted(Comparator.reverseOrder()).toList());
    }
}
