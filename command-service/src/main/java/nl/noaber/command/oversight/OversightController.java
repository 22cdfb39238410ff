package nl.noaber.command.oversight;

import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for corrections, releases, attributions, responses to signals and audit notes. */
@RestController
class OversightController {
    private final CommandExecutor executor;
    private final EventLookup earlier;

    OversightController(CommandExecutor executor, EventLookup earlier) {
        this.executor = executor;
        this.earlier = earlier;
    }

    record Correction(
            CommunityId community,
            EventId corrected,
            String reason,
            @Nullable OccurredOn correctedOccurredOn,
            @Nullable Boolean retracted) {}

    @PostMapping("/corrections")
    ResponseEntity<CommandResponse> correct(CommandRequest<Correction> request) {
        var b = request.body();
        boolean retracted = Boolean.TRUE.equals(b.retracted());
        var context = context(request);
        return executor.create(
                context,
                CorrectionId.of(b.corrected()),
                new OversightCommand.Correct(
                        b.community(),
                        b.corrected(),
                        b.reason(),
                        b.correctedOccurredOn(),
                        retracted,
                        context.envelope()));
    }

    @PostMapping("/communities/{id}/signals/{rule}/{event}/acknowledge")
    ResponseEntity<CommandResponse> acknowledge(
            @PathVariable("id") CommunityId id,
            @PathVariable("rule") String rule,
            @PathVariable("event") EventId event,
            @EventBody(value = OversightEvent.SignalAcknowledged.class, given = "signal")
                    CommandRequest<EventPayload> request) {
        return handle(
                id,
                rule,
                event,
                RecordableType.of(OversightEvent.SignalAcknowledged.class),
                request);
    }

    @PostMapping("/communities/{id}/signals/{rule}/{event}/dismiss")
    ResponseEntity<CommandResponse> dismiss(
            @PathVariable("id") CommunityId id,
            @PathVariable("rule") String rule,
            @PathVariable("event") EventId event,
            @EventBody(value = OversightEvent.SignalDismissed.class, given = "signal")
                    CommandRequest<EventPayload> request) {
        return handle(
                id, rule, event, RecordableType.of(OversightEvent.SignalDismissed.class), request);
    }

    @PostMapping("/communities/{id}/events/{event}/release")
    ResponseEntity<CommandResponse> release(
            @PathVariable("id") CommunityId id,
            @PathVariable("event") EventId event,
            @EventBody(value = OversightEvent.VisibilityReleased.class, given = "release")
                    CommandRequest<EventPayload> request) {
        var release = ReleaseId.of(event);
        var context = CommandContext.in(id, request);
        var submission =
                context.submission(
                        RecordableType.of(OversightEvent.VisibilityReleased.class),
                        request.body(),
                        Map.of("community", id, "released", event, "release", release));
        return executor.record(
                context,
                submission,
                release,
                new OversightCommand.Release(submission.event(), context.envelope()));
    }

    @PostMapping("/communities/{id}/events/{event}/attributions")
    ResponseEntity<CommandResponse> attribute(
            @PathVariable("id") CommunityId id,
            @PathVariable("event") EventId event,
            @EventBody(value = OversightEvent.EventAttributed.class, given = "attribution")
                    CommandRequest<EventPayload> request) {
        var attribution = AttributionId.of(event);
        var context = CommandContext.in(id, request);
        var submission =
                context.submission(
                        RecordableType.of(OversightEvent.EventAttributed.class),
                        request.body(),
                        Map.of("community", id, "attributed", event, "attribution", attribution));
        return executor.record(
                context,
                submission,
                attribution,
                new OversightCommand.Attribute(submission.event(), context.envelope()));
    }

    @PostMapping("/communities/{id}/audit-notes")
    ResponseEntity<CommandResponse> note(
            @PathVariable("id") CommunityId id,
            @EventBody(OversightEvent.AuditNoteRecorded.class)
                    CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request).openToAuditors();
        var submission =
                context.submission(
                        RecordableType.of(OversightEvent.AuditNoteRecorded.class),
                        request.body(),
                        Map.of("community", id));
        return executor.record(
                context,
                submission,
                submission.event().note(),
                new OversightCommand.Note(submission.event(), context.envelope()));
    }

    private ResponseEntity<CommandResponse> handle(
            CommunityId id,
            String rule,
            EventId event,
            RecordableType<? extends OversightEvent.OnSignal> kind,
            CommandRequest<EventPayload> request) {
        var signal = SignalId.of(rule, event);
        var given =
                Map.of(
                        "community", id.value(),
                        "signal", signal.value(),
                        "rule", rule,
                        "raisedBy", event.value());
        var context = CommandContext.in(id, request);
        var submission = context.submission(kind, request.body(), given);
        return executor.record(
                context,
                submission,
                signal,
                new OversightCommand.Handle(submission.event(), context.envelope()));
    }

    /**
     * An account may correct what it recorded itself; what others recorded concerns their actor, so
     * only a recorder corrects it.
     */
    private CommandContext context(CommandRequest<Correction> request) {
        var b = request.body();
        var context = CommandContext.in(b.community(), request);
        return earlier.find(b.corrected())
                .map(event -> event.envelope())
                .filter(envelope -> b.community().equals(envelope.community()))
                .filter(envelope -> !envelope.recordedBy().equals(request.subject()))
                .map(envelope -> context.concerning(Set.of(envelope.actor())))
                .orElse(context);
    }
}
