package nl.noaber.command.oversight;

import java.util.Objects;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of one event: they share a stream, so that each is judged in the light of those
 * before it (rule H15).
 *
 * @param occurredOn the moment they gave the event last, if any did
 */
record Corrections(CorrectionId id, @Nullable OccurredOn occurredOn, boolean retracted) {

    /** The corrections of an event after one more of them. */
    static Corrections evolve(
            @Nullable Corrections before, OversightEvent.CorrectionRecorded event) {
        OccurredOn on = event.occurredOn();
        return new Corrections(
                event.correction(),
                on == null && before != null ? before.occurredOn : on,
                event.retracted());
    }

    static OversightEvent.CorrectionRecorded correct(
            @Nullable Corrections before, OversightCommand.Correct c, EventLookup earlier) {
        var corrected = here(c.corrected(), c.community(), c.envelope(), earlier);
        OversightRule.CORRECTS_A_CORRECTION.when(
                corrected.event() instanceof OversightEvent.CorrectionRecorded);
        OversightRule.FOUNDING_EVENT.when(
                c.retracted() && corrected.event() instanceof CommunityEvent.Proposed);
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

    /** A note is about the community, or about one event of it. */
    static OversightEvent.AuditNoteRecorded note(OversightCommand.Note c, EventLookup earlier) {
        if (c.event().about() != null) {
            here(c.event().about(), c.event().community(), c.envelope(), earlier);
        }
        return c.event();
    }

    /**
     * The event of this community that something is said about. What is said about the living is
     * about the living, too: research reads either by their consent only (rule H11).
     */
    static RecordedEvent here(
            EventId event, CommunityId community, Envelope saying, EventLookup earlier) {
        var found =
                earlier.find(event)
                        .filter(e -> community.equals(e.envelope().community()))
                        .orElseThrow(OversightRule.NOT_AN_EVENT_HERE::refused);
        OversightRule.OF_THE_LIVING.when(
                found.envelope().provenance() == Provenance.LIVE
                        && saying.provenance() != Provenance.LIVE);
        return found;
    }
}
