package nl.noaber.infra.scenario.verification;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One expectation of the table: what a JSONPath has to find in the answer to a request. Exactly one
 * of {@code expected} and {@code count} is given. Texts may hold values in braces, see {@link
 * Bindings}.
 *
 * @param what description, as it is printed
 * @param as persona that sends the request
 * @param request path and query of a GET request to the query-service
 * @param path JSONPath into the answer
 * @param expected the value found; for an indefinite path the array of matches
 * @param count the number of matches
 * @param distinct whether equal matches count once
 * @param anyOrder whether the matches may come in any order
 */
public record Expectation(
        String what,
        String as,
        String request,
        String path,
        @Nullable JsonNode expected,
        @Nullable Integer count,
        boolean distinct,
        boolean anyOrder) {

    public Expectation {
        if ((expected == null) == (count == null)) {
            throw new IllegalArgumentException(what + ": either expected or count");
        }
    }
}
