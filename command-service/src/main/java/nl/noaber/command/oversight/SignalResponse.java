package nl.noaber.command.oversight;

import nl.noaber.kernel.oversight.OversightEvent;

/** The last response to a signal: it was acknowledged or dismissed. */
record SignalResponse(boolean dismissed) {
    static SignalResponse evolve(OversightEvent.OnSignal event) {
        return switch (event) {
            case OversightEvent.SignalAcknowledged _ -> new SignalResponse(false);
            case OversightEvent.SignalDismissed _ -> new SignalResponse(true);
        };
    }
}
