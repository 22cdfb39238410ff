package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to come, with places in braces for ids that earlier answers give.
 *
 * @param path its stable name, from which its key is derived
 * @param played the day of its turn
 * @param persona who sends it
 * @param post where to
 * @param names what the id in the answer is called from then on
 * @param expect the rule that has to refuse it
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

    /** The same on every machine and in every run, so that playing twice does nothing twice. */
    public UUID key() {
        return NameUuid.of(SPACE, path);
    }
}
