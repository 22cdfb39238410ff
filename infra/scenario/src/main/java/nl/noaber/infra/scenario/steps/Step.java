package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of a script, with references in braces to ids of earlier answers.
 *
 * @param path stable name, from which the idempotency key is derived
 * @param played day by which the script is ordered; it is not sent
 * @param persona account that sends it
 * @param post path of the POST request
 * @param names name under which the id of the answer is registered
 * @param expect id of the rule that has to reject it
 */
public record Step(
        String path,
        LocalDate played,
        String persona,
        String post,
        ObjectNode body,
        @Nullable String names,
        @Nullable String expect) {

    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.scenario.hellendoorn");

    /** The idempotency key: the same on every machine and in every run. */
    public UUID key() {
        return NameUuid.of(SPACE, path);
    }
}
