package nl.noaber.infra.scenario.hellendoorn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The life of the community, one request after the other. */
public record Story(String about, List<Request> steps) {

    /**
     * One request.
     *
     * @param on when it happened
     * @param played when its turn comes; by default when it happened or after the one before it
     * @param names what the id in the answer is called from then on
     * @param of whose person and profile belong in the body
     * @param actor who did it, where that is not the facilitator who records it
     * @param by who records it, where that is neither the actor nor the facilitator for an actor
     *     without an account
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
