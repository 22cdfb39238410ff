package nl.noaber.kernel.id;

import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;

/** Identifies the releases of one event. */
public record ReleaseId(String value) implements Identifier {
    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.release");

    public ReleaseId {
        value = Identifier.checked(value);
    }

    /** Always the same for the same event, so that its releases share a stream. */
    public static ReleaseId of(EventId released) {
        return new ReleaseId(NameUuid.of(SPACE, released.value()).toString());
    }
}
