package nl.noaber.command.community;

import java.util.Map;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.application.EventSubmission;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of where a community goes, who decided so, and of what is only recorded. */
@RestController
@RequestMapping("/communities/{id}")
class DirectionController {
    private final CommandContextFactory door;

    DirectionController(CommandContextFactory door) {
        this.door = door;
    }

    @PostMapping("/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "community.")
                    CommandRequest<EventPayload> request) {
        var told =
                RecordableType.named("community." + kind, CommunityEvent.class, Recordable.class);
        return telling(id, told, request)
                .to(id, (event, e) -> new CommunityCommand.Tell(id, event, e));
    }

    @PostMapping("/decisions/{kind}")
    ResponseEntity<CommandResponse> decide(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = DecidedTogether.class, prefix = "community.")
                    CommandRequest<EventPayload> request) {
        var told =
                RecordableType.named(
                        "community." + kind, CommunityEvent.class, DecidedTogether.class);
        return telling(id, told, request)
                .to(
                        id,
                        (event, e) ->
                                new CommunityCommand.Decide(
                                        id, event, ((DecidedTogether) event).basis(), e));
    }

    @PostMapping("/objections")
    ResponseEntity<CommandResponse> object(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ObjectionRaised.class) CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.ObjectionRaised.class), request)
                .to(id, (event, e) -> new CommunityCommand.RaiseObjection(id, event, e));
    }

    @PostMapping("/spawned")
    ResponseEntity<CommandResponse> spawn(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.Spawned.class) CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.Spawned.class), request)
                .to(id, (event, e) -> new CommunityCommand.Spawn(id, event, e));
    }

    @PostMapping("/continued")
    ResponseEntity<CommandResponse> goOn(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ContinuedAs.class) CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.ContinuedAs.class), request)
                .to(id, (event, e) -> new CommunityCommand.ContinueAs(id, event, e));
    }

    @PostMapping("/roles/hand-over")
    ResponseEntity<CommandResponse> handOver(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.RoleHandedOver.class) CommandRequest<EventPayload> request) {
        var errand = door.in(id, request);
        var telling =
                telling(
                        errand,
                        id,
                        RecordableType.of(CommunityEvent.RoleHandedOver.class),
                        request);
        errand.handing(telling.event().successor(), telling.event().role());
        return telling.to(id, (event, e) -> new CommunityCommand.HandOver(id, event, e));
    }

    @PostMapping("/moderator/nominate")
    ResponseEntity<CommandResponse> nominate(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorNominated.class)
                    CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.ModeratorNominated.class), request)
                .to(id, (event, e) -> new CommunityCommand.NominateModerator(id, event, e));
    }

    @PostMapping("/moderator/accept")
    ResponseEntity<CommandResponse> accept(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorAccepted.class)
                    CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.ModeratorAccepted.class), request)
                .to(id, (event, e) -> new CommunityCommand.AcceptModerator(id, event, e));
    }

    @PostMapping("/moderator/object")
    ResponseEntity<CommandResponse> objectTo(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorObjectedTo.class)
                    CommandRequest<EventPayload> request) {
        return telling(id, RecordableType.of(CommunityEvent.ModeratorObjectedTo.class), request)
                .to(id, (event, e) -> new CommunityCommand.ObjectToModerator(id, event, e));
    }

    @PostMapping("/moderator/confirm")
    ResponseEntity<CommandResponse> confirm(
            @PathVariable("id") CommunityId id,
            @EventBody(CommunityEvent.ModeratorConfirmed.class)
                    CommandRequest<EventPayload> request) {
        var errand = door.in(id, request);
        var telling =
                telling(
                        errand,
                        id,
                        RecordableType.of(CommunityEvent.ModeratorConfirmed.class),
                        request);
        errand.registered(telling.event().nominee());
        return telling.to(id, (event, e) -> new CommunityCommand.ConfirmModerator(id, event, e));
    }

    private <E extends CommunityEvent> EventSubmission<E> telling(
            CommunityId id, RecordableType<E> kind, CommandRequest<EventPayload> request) {
        return telling(door.in(id, request), id, kind, request);
    }

    private static <E extends CommunityEvent> EventSubmission<E> telling(
            CommandContext errand,
            CommunityId id,
            RecordableType<E> kind,
            CommandRequest<EventPayload> request) {
        return errand.telling(kind, request.body(), Map.of("community", id));
    }
}
