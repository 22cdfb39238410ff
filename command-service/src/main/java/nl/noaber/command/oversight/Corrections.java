package nl.noaber.command.oversight;

import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of one event (rule H15).
 *
 * @param occurredOn the last corrected moment of the event, if there is one
 * @param retracted whether the event did not happen at all
 */
record Corrections(CorrectionId id, @Nullable OccurredOn occurredOn, boolean retracted) {

    /** The corrections after one more of them. */
    static Corrections evolve(
            @Nullable Corrections before, OversightEvent.CorrectionRecorded event) {
        OccurredOn on = event.occurredOn();
        return new Corrections(
                event.correction(),
                on == null && before != null ? before.occurredOn : on,
                event.retracted());
    }
}
