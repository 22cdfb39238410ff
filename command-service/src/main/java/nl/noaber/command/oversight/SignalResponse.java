package nl.noaber.command.oversight;

import java.util.regex.Pattern;
import nl.noaber.kernel.oversight.OversightEvent;

/** The last response to a signal: it was acknowledged or dismissed. */
record SignalResponse(boolean dismissed) {
    private static final Pattern SOFT_RULE = Pattern.compile("W([1-9]|[1-4][0-9]|5[0-8])");

    static SignalResponse evolve(OversightEvent.OnSignal event) {
        return switch (event) {
            case OversightEvent.SignalAcknowledged _ -> new SignalResponse(false);
            case OversightEvent.SignalDismissed _ -> new SignalResponse(true);
        };
    }

    /** Whether there is a soft rule of that name. */
    static boolean isSoftRule(String rule) {
        return SOFT_RULE.matcher(rule).matches();
    }
}
