package nl.noaber.command.oversight;

import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/**
 * The state of one oversight stream that its rules need. A stream is about one thing: the
 * corrections of an event, a signal, the releases of an event, its attributions, or a note. So at
 * most one component is set.
 */
record Oversight(
        @Nullable Corrections corrections,
        @Nullable SignalResponse response,
        @Nullable VisibilityRelease release,
        @Nullable Attributions attributions) {
    static final Oversight NONE = new Oversight(null, null, null, null);

    /** The state after one more event. */
    Oversight evolve(OversightEvent event) {
        return switch (event) {
            case OversightEvent.CorrectionRecorded correction ->
                    new Oversight(
                            Corrections.evolve(corrections, correction),
                            response,
                            release,
                            attributions);
            case OversightEvent.OnSignal onSignal ->
                    new Oversight(
                            corrections, SignalResponse.evolve(onSignal), release, attributions);
            case OversightEvent.VisibilityReleased released ->
                    new Oversight(
                            corrections,
                            response,
                            new VisibilityRelease(released.to()),
                            attributions);
            case OversightEvent.EventAttributed attributed ->
                    new Oversight(
                            corrections,
                            response,
                            release,
                            Attributions.evolve(attributions, attributed));
            case OversightEvent.AuditNoteRecorded _ -> this;
        };
    }
}
