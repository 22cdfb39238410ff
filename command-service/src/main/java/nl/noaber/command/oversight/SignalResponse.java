package nl.noaber.command.oversight;

import java.util.regex.Pattern;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a signal. Signals are read, not kept in the log, so that there is one cannot
 * be asked here; that what raised it happened here can.
 */
record SignalResponse(boolean dismissed) {
    private static final Pattern SOFT_RULE = Pattern.compile("W([1-9]|[1-4][0-9]|5[0-8])");

    static SignalResponse evolve(OversightEvent.OnSignal event) {
        return switch (event) {
            case OversightEvent.SignalAcknowledged _ -> new SignalResponse(false);
            case OversightEvent.SignalDismissed _ -> new SignalResponse(true);
        };
    }

    static OversightEvent.OnSignal handle(
            @Nullable SignalResponse before, OversightCommand.Handle c, EventLookup earlier) {
        switch (c.event()) {
            case OversightEvent.SignalAcknowledged e -> {
                OversightRule.NO_SUCH_RULE.unless(SOFT_RULE.matcher(e.rule()).matches());
                Corrections.here(e.raisedBy(), e.community(), c.envelope(), earlier);
                OversightRule.ACKNOWLEDGED_ALREADY.when(before != null && !before.dismissed);
            }
            case OversightEvent.SignalDismissed e -> {
                OversightRule.NO_SUCH_RULE.unless(SOFT_RULE.matcher(e.rule()).matches());
                Corrections.here(e.raisedBy(), e.community(), c.envelope(), earlier);
                OversightRule.DISMISSED_ALREADY.when(before != null && before.dismissed);
            }
        }
        return c.event();
    }
}
