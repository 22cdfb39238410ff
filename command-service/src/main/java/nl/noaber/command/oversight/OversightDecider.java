package nl.noaber.command.oversight;

import static nl.noaber.command.oversight.OversightGuards.requireHere;

import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.community.CommunityEvent;
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
                redated != null && redated.from().isAfter(command.envelope().occurredOn().to()));
        return new OversightEvent.CorrectionRecorded(
                command.correction(),
                command.community(),
                command.corrected(),
                command.reason(),
                redated,
                command.retracted());
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
                requireHere(
                        acknowledged.raisedBy(),
                        acknowledged.community(),
                        command.envelope(),
                        facts.events());
                OversightRule.ACKNOWLEDGED_ALREADY.when(before != null && !before.dismissed());
            }
            case OversightEvent.SignalDismissed dismissed -> {
                OversightRule.NO_SUCH_RULE.unless(SoftRules.exist(dismissed.rule()));
                requireHere(
                        dismissed.raisedBy(),
                        dismissed.community(),
                        command.envelope(),
                        facts.events());
                OversightRule.DISMISSED_ALREADY.when(before != null && before.dismissed());
            }
        }
        return command.event();
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
