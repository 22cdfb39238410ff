package nl.noaber.command.oversight;

import java.util.Objects;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of one event: they share a stream, so that each is judged in the light of those
 * before it (rule H15).
 *
 * @param occurredOn the moment they gave the event last, if any did
 */
record Corrections(CorrectionId id, @Nullable OccurredOn occurredOn, boolean retracted) {

    /** The corrections of an event after one more of them. */
    static Corrections evolve(@Nullable Corrections before, OversightEvent event) {
        return switch (event) {
            case OversightEvent.CorrectionRecorded(var id, _, _, _, var on, var retracted) ->
                    new Corrections(
                            id, on == null && before != null ? before.occurredOn : on, retracted);
            case OversightEvent.OnSignal _,
                    OversightEvent.VisibilityReleased _,
                    OversightEvent.AuditNoteRecorded _ ->
                    throw new IllegalStateException("No correction: " + event);
        };
    }

    static OversightEvent.CorrectionRecorded correct(
            @Nullable Corrections before, OversightCommand.Correct c, EarlierEvents earlier) {
        var corrected =
                earlier.find(c.corrected())
                        .filter(e -> c.community().equals(e.envelope().community()))
                        .orElseThrow(OversightRule.NOT_AN_EVENT_HERE::refused);
        OversightRule.CORRECTS_A_CORRECTION.when(corrected.event() instanceof OversightEvent);
        OversightRule.NO_REASON.when(c.reason().isBlank());
        OversightRule.RETRACTED_ALREADY.when(before != null && before.retracted);
        OversightRule.REDATED_AND_RETRACTED.when(c.retracted() && c.occurredOn() != null);
        OccurredOn recorded = corrected.envelope().occurredOn();
        OccurredOn known =
                before == null ? recorded : Objects.requireNonNullElse(before.occurredOn, recorded);
        OversightRule.CHANGES_NOTHING.unless(
                c.retracted() || (c.occurredOn() != null && !c.occurredOn().equals(known)));
        OversightRule.LIES_AHEAD.when(
                c.occurredOn() != null
                        && c.occurredOn().from().isAfter(c.envelope().occurredOn().to()));
        return new OversightEvent.CorrectionRecorded(
                c.correction(),
                c.community(),
                c.corrected(),
                c.reason(),
                c.occurredOn(),
                c.retracted());
    }
}
