package nl.noaber.command.oversight;

import static nl.noaber.command.oversight.OversightGuards.requireHere;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.lifetime.CorrectedOrder;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.oversight.SoftRules;
import nl.noaber.kernel.time.OccurredOn;

/**
 * Decides on a command about an earlier event: it gives events, or a refusal by an {@link
 * OversightRule}.
 */
record OversightDecider(Oversight state, OversightFacts facts) {

    List<OversightEvent> decide(OversightCommand command) {
        return switch (command) {
            case OversightCommand.Correct correct -> List.of(correct(correct));
            case OversightCommand.Handle handle -> List.of(handleSignal(handle));
            case OversightCommand.Release release ->
                    List.of(new ReleaseDecider(state.release(), facts).release(release));
            case OversightCommand.Attribute attribute ->
                    List.of(
                            new AttributionDecider(state.attributions(), facts)
                                    .attribute(attribute));
            case OversightCommand.Note note -> List.of(note(note));
        };
    }

    /**
     * The corrections of an event share a stream, so that a rule sees the earlier ones (H15). A
     * date that is given to a retracted event says that it happened after all.
     */
    private OversightEvent correct(OversightCommand.Correct command) {
        var corrected =
                requireHere(
                        command.corrected(),
                        command.community(),
                        command.envelope(),
                        facts.events());
        OversightRule.CORRECTS_A_CORRECTION.when(
                corrected.event() instanceof OversightEvent.CorrectionRecorded);
        OversightRule.FOUNDING_EVENT.when(
                command.retracted() && corrected.event() instanceof CommunityEvent.Proposed);
        OversightRule.NO_REASON.when(command.reason().isBlank());
        Corrections before = state.corrections();
        boolean retracted = before != null && before.retracted();
        OversightRule.RETRACTED_ALREADY.when(retracted && command.retracted());
        OccurredOn redated = command.occurredOn();
        OversightRule.REDATED_AND_RETRACTED.when(command.retracted() && redated != null);
        OccurredOn recorded = corrected.envelope().occurredOn();
        OccurredOn known =
                before == null
                        ? recorded
                        : Objects.requireNonNullElse(before.occurredOn(), recorded);
        OversightRule.CHANGES_NOTHING.unless(
                command.retracted() || (redated != null && (retracted || !redated.equals(known))));
        OversightRule.LIES_AHEAD.when(
                redated != null && redated.to().isAfter(command.envelope().occurredOn().to()));
        if (redated != null) {
            requireInOrder(corrected, redated);
        }
        return new OversightEvent.CorrectionRecorded(
                command.correction(),
                command.community(),
                command.corrected(),
                command.reason(),
                redated,
                command.retracted());
    }

    /** A corrected date keeps beginnings before ends, as they are known now (rule H16). */
    private void requireInOrder(RecordedEvent corrected, OccurredOn redated) {
        CorrectedOrder.require(
                facts.histories().around(corrected).stream()
                        .map(each ->
                                each.id().equals(corrected.id()) ? each.redated(redated) : each)
                        .toList(),
                corrected.id());
    }

    /**
     * Signals are computed when they are read and not kept in the log, so no rule can check that
     * there is one; a rule checks that the event that raised it was recorded here.
     */
    private OversightEvent handleSignal(OversightCommand.Handle command) {
        SignalResponse before = state.response();
        switch (command.event()) {
            case OversightEvent.SignalAcknowledged acknowledged -> {
                OversightRule.NO_SUCH_RULE.unless(SoftRules.exist(acknowledged.rule()));
                requireRaised(
                        acknowledged.raisedBy(), acknowledged.community(), command.envelope());
                OversightRule.ACKNOWLEDGED_ALREADY.when(before != null && !before.dismissed());
            }
            case OversightEvent.SignalDismissed dismissed -> {
                OversightRule.NO_SUCH_RULE.unless(SoftRules.exist(dismissed.rule()));
                requireRaised(dismissed.raisedBy(), dismissed.community(), command.envelope());
                OversightRule.DISMISSED_ALREADY.when(before != null && before.dismissed());
            }
        }
        return command.event();
    }

    /** A response does not lie before the event that raised the signal (rule H16). */
    private void requireRaised(EventId raisedBy, CommunityId community, Envelope envelope) {
        var raised = requireHere(raisedBy, community, envelope, facts.events());
        LifetimeRule.requireAfter(raised.envelope().occurredOn(), envelope.occurredOn());
    }

    /** A note is about the community, or about one event of it. */
    private OversightEvent note(OversightCommand.Note command) {
        var note = command.event();
        if (note.about() != null) {
            requireHere(note.about(), note.community(), command.envelope(), facts.events());
        }
        return note;
    }
}
