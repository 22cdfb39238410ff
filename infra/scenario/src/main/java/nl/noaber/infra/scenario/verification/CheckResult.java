package nl.noaber.infra.scenario.verification;

import tools.jackson.databind.JsonNode;

/**
 * The result of one check.
 *
 * @param what the expectation in words
 * @param expected the value expected, as text
 * @param found the value found, as text
 */
public record CheckResult(String what, String expected, String found, boolean holds) {

    static CheckResult of(String what, JsonNode expected, JsonNode found) {
        return new CheckResult(
                what, expected.toString(), found.toString(), JsonPaths.areEqual(expected, found));
    }

    @Override
    public String toString() {
        return "%s %s: %s%s"
                .formatted(
                        holds ? "ok   " : "WRONG",
                        what,
                        found,
                        holds ? "" : " (expected " + expected + ")");
    }
}
