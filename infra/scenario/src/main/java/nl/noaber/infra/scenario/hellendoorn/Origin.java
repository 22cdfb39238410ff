package nl.noaber.infra.scenario.hellendoorn;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.noaber.kernel.event.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The provenance of a step and the passage of the source, written {@code SOURCE S0:704}, {@code
 * SYNTHETIC} or, where invented detail fills in a passage, {@code SYNTHETIC S0:486}.
 */
public record Origin(Provenance provenance, @Nullable String sourceRef) {

    public static final Origin SYNTHETIC = new Origin(Provenance.SYNTHETIC, null);

    @JsonCreator
    public static Origin parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Origin(Provenance.valueOf(text), null)
                : new Origin(
                        Provenance.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    /** A synthetic origin with the same passage. */
    public Origin detail() {
        return new Origin(Provenance.SYNTHETIC, sourceRef);
    }
}
