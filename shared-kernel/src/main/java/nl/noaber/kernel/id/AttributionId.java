package nl.noaber.kernel.id;

import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;

/** Identifies the attributions of one event to earlier events. */
public record AttributionId(String value) implements Identifier {
    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.attribution");

    public AttributionId {
        value = Identifier.checked(value);
    }

    /** Always the same for the same event, so that its attributions share a stream. */
    public static AttributionId of(EventId attributed) {
        return new AttributionId(NameUuid.of(SPACE, attributed.value()).toString());
    }
}
