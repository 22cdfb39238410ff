package nl.noaber.command.oversight;

import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.oversight.SoftRules;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a signal. Signals are read, not kept in the log, so that there is one cannot
 * be asked here; that what raised it happened here can.
 */
record SignalResponse(boolean dismissed) {
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
                OversightRule.NO_SUCH_RULE.unless(SoftRules.exist(e.rule()));
                Corrections.here(e.raisedBy(), e.community(), c.envelope(), earlier);
                OversightRule.ACKNOWLEDGED_ALREADY.when(before != null && !before.dismissed);
            }
            case OversightEvent.SignalDismissed e -> {
                OversightRule.NO_SUCH_RULE.unless(SoftRules.exist(e.rule()));
                Corrections.here(e.raisedBy(), e.community(), c.envelope(), earlier);
                OversightRule.DISMISSED_ALREADY.when(before != null && before.dismissed);
            }
        }
        return c.event();
    }
}
