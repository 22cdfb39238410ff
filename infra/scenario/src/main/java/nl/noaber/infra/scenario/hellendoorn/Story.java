package nl.noaber.infra.scenario.hellendoorn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The life of the community as a sequence of requests. */
public record Story(String about, List<Request> steps) {

    /**
     * One request.
     *
     * @param on date of occurrence, see {@link FuzzyDate}
     * @param played day by which it is ordered; by default that of occurrence, or of the one before
     * @param names name under which the id of the answer is registered
     * @param of label of the person whose id and profile are put into the body
     * @param actor label of the person who acted, if not the facilitator
     * @param by label of the person who records it, if neither the actor nor, for an actor without
     *     an account, the facilitator
     * @param expect the rule that has to refuse it
     */
    public record Request(
            String step,
            String on,
            String post,
            Origin origin,
            @Nullable String played,
            @Nullable String names,
            @Nullable String of,
            @Nullable String actor,
            @Nullable String by,
            @JsonProperty("as") @Nullable String actingAs,
            @Nullable String onBehalfOf,
            @Nullable ObjectNode body,
            @Nullable String expect,
            @Nullable String note) {}
}
