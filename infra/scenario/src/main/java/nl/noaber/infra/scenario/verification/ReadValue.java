package nl.noaber.infra.scenario.verification;

/**
 * A value of an answer that later requests, paths and expected values refer to as {@code {name}}.
 *
 * @param as persona that sends the request
 * @param request path and query of a GET request to the query-service
 * @param path JSONPath into the answer
 * @param one whether the path has to match exactly once, which takes the match instead of an array
 * @param add number added to a numeric value, e.g. -1 for the commit before
 */
public record ReadValue(
        String name, String as, String request, String path, boolean one, long add) {}
