package nl.noaber.kernel.id;

import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;

/** Identifies the corrections of one event. */
public record CorrectionId(String value) implements Identifier {
    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.correction");

    public CorrectionId {
        value = Identifier.checked(value);
    }

    /** Always the same for the same event, so that its corrections share a stream. */
    public static CorrectionId of(EventId corrected) {
        return new CorrectionId(NameUuid.of(SPACE, corrected.value()).toString());
    }
}
