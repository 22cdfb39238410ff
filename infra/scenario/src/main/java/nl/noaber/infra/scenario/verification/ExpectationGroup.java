package nl.noaber.infra.scenario.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expectations on one subject.
 *
 * @param group unique name
 * @param script number of the replay script of the sources, if it is one
 * @param about the subject
 * @param sourceRef passage of the sources, e.g. {@code S3:154}
 * @param values values that the expectations use, read in order
 */
public record ExpectationGroup(
        String group,
        @Nullable Integer script,
        String about,
        String sourceRef,
        @Nullable List<ReadValue> values,
        List<Expectation> expectations) {

    /** The values to read before the expectations are checked, in order. */
    public List<ReadValue> valuesRead() {
        return values == null ? List.of() : values;
    }
}
