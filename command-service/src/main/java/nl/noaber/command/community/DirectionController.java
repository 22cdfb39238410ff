package nl.noaber.command.community;

import java.util.Map;
import java.util.function.BiFunction;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.application.EventSubmission;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for decisions, objections and recorded events of a community. */
@RestController
@RequestMapping("/communities/{id}")
class DirectionController {
    private final CommandExecutor executor;

    DirectionController(CommandExecutor executor) {
        this.executor = executor;
    }

    @PostMapping("/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "community.")
                    CommandRequest<EventPayload> request) {
        var type =
                RecordableType.named("community." + kind, CommunityEvent.class, Recordable.class);
        var context = CommandContext.in(id, request);
        var submission = submission(context, id, type, request);
        return executor.record(
                context,
                submission,
                id,
                new CommunityCommand.RecordEvent(id, submission.event(), context.envelope()));
    }

    @PostMapping("/decisions/{kind}")
    ResponseEntity<CommandResponse> decide(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = DecidedTogether.class, prefix = "community.")
                    CommandRequest<EventPayload> request) {
        var type =
                RecordableType.named(
                        "community." + kind, CommunityEvent.class, DecidedTogether.class);
        var context = CommandContext.in(id, request);
        var submission = submission(context, id, type, request);
        return executor.record(
                context,
                submission,
                id,
                new CommunityCommand.Decide(
                        id,
                        submission.event(),
                        ((DecidedTogether) submission.event()).basis(),
                        context.envelope()));
    }

    @PostMapping("/objections")
    ResponseEntity<CommandResponse> object(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ObjectionRaised.class) CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.ObjectionRaised.class,
                request,
                (event, envelope) -> new CommunityCommand.RaiseObjection(id, event, envelope));
    }

    @PostMapping("/spawned")
    ResponseEntity<CommandResponse> spawn(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.Spawned.class) CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.Spawned.class,
                request,
                (event, envelope) -> new CommunityCommand.Spawn(id, event, envelope));
    }

    @PostMapping("/continued")
    ResponseEntity<CommandResponse> goOn(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ContinuedAs.class) CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.ContinuedAs.class,
                request,
                (event, envelope) -> new CommunityCommand.ContinueAs(id, event, envelope));
    }

    @PostMapping("/roles/hand-over")
    ResponseEntity<CommandResponse> handOver(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.RoleHandedOver.class) CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request);
        var submission =
                submission(
                        context,
                        id,
                        RecordableType.of(CommunityEvent.RoleHandedOver.class),
                        request);
        context.handingOver(submission.event().successor(), submission.event().role());
        return executor.record(
                context,
                submission,
                id,
                new CommunityCommand.HandOver(id, submission.event(), context.envelope()));
    }

    @PostMapping("/moderator/nominate")
    ResponseEntity<CommandResponse> nominate(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorNominated.class)
                    CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.ModeratorNominated.class,
                request,
                (event, envelope) -> new CommunityCommand.NominateModerator(id, event, envelope));
    }

    @PostMapping("/moderator/accept")
    ResponseEntity<CommandResponse> accept(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorAccepted.class)
                    CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.ModeratorAccepted.class,
                request,
                (event, envelope) -> new CommunityCommand.AcceptModerator(id, event, envelope));
    }

    @PostMapping("/moderator/object")
    ResponseEntity<CommandResponse> objectTo(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorObjectedTo.class)
                    CommandRequest<EventPayload> request) {
        return record(
                id,
                CommunityEvent.ModeratorObjectedTo.class,
                request,
                (event, envelope) -> new CommunityCommand.ObjectToModerator(id, event, envelope));
    }

    @PostMapping("/moderator/confirm")
    ResponseEntity<CommandResponse> confirm(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorConfirmed.class)
                    CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request);
        var submission =
                submission(
                        context,
                        id,
                        RecordableType.of(CommunityEvent.ModeratorConfirmed.class),
                        request);
        context.requiringRegistered("nominee", submission.event().nominee());
        return executor.record(
                context,
                submission,
                id,
                new CommunityCommand.ConfirmModerator(id, submission.event(), context.envelope()));
    }

    private <E extends CommunityEvent> ResponseEntity<CommandResponse> record(
            CommunityId id,
            Class<E> event,
            CommandRequest<EventPayload> request,
            BiFunction<E, Envelope, CommunityCommand> command) {
        var context = CommandContext.in(id, request);
        var submission = submission(context, id, RecordableType.of(event), request);
        return executor.record(
                context, submission, id, command.apply(submission.event(), context.envelope()));
    }

    private static <E extends CommunityEvent> EventSubmission<E> submission(
            CommandContext context,
            CommunityId id,
            RecordableType<E> type,
            CommandRequest<EventPayload> request) {
        return context.submission(type, request.body(), Map.of("community", id));
    }
}
