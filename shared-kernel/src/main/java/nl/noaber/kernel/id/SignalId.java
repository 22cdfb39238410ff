package nl.noaber.kernel.id;

import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;

/** Identifies a signal: a soft rule and the event that raised it. */
public record SignalId(String value) implements Identifier {
    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.signal");

    public SignalId {
        value = Identifier.checked(value);
    }

    /** Always the same for the same rule and event, so that what is said of it shares a stream. */
    public static SignalId of(String rule, EventId raisedBy) {
        return new SignalId(NameUuid.of(SPACE, rule + "|" + raisedBy.value()).toString());
    }
}
