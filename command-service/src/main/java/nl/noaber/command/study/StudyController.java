package nl.noaber.command.study;

import java.util.Map;
import java.util.function.BiFunction;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.lookup.CommunityOfStudy;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.Problem;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.StudyEvent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of studies. */
@RestController
class StudyController {
    private final CommandContextFactory door;
    private final CommunityOfStudy homes;

    StudyController(CommandContextFactory door, CommunityOfStudy homes) {
        this.door = door;
        this.homes = homes;
    }

    @PostMapping("/communities/{id}/studies")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") CommunityId id,
            @EventBody(StudyEvent.Opened.class) CommandRequest<EventPayload> request) {
        var telling =
                door.in(id, request)
                        .telling(
                                RecordableType.of(StudyEvent.Opened.class),
                                request.body(),
                                Map.of("community", id));
        return telling.to(telling.event().study(), StudyCommand.Open::new);
    }

    @PostMapping("/studies/{id}/stop")
    ResponseEntity<CommandResponse> stop(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.Stopped.class) CommandRequest<EventPayload> request) {
        return tell(
                id, RecordableType.of(StudyEvent.Stopped.class), request, StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.Closed.class) CommandRequest<EventPayload> request) {
        return tell(id, RecordableType.of(StudyEvent.Closed.class), request, StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/consents")
    ResponseEntity<CommandResponse> consent(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.ConsentGiven.class) CommandRequest<EventPayload> request) {
        return tell(
                id,
                RecordableType.of(StudyEvent.ConsentGiven.class),
                request,
                StudyCommand.GiveConsent::new);
    }

    @PostMapping("/studies/{id}/consents/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.ConsentWithdrawn.class) CommandRequest<EventPayload> request) {
        return tell(
                at(id, request).alsoAfterLeaving(),
                id,
                RecordableType.of(StudyEvent.ConsentWithdrawn.class),
                request,
                StudyCommand.WithdrawConsent::new);
    }

    @PostMapping("/studies/{id}/records/{kind}")
    ResponseEntity<CommandResponse> research(
            @PathVariable("id") StudyId id,
            @PathVariable("kind") String kind,
            @EventBody(value = StudyEvent.Research.class, prefix = "study.")
                    CommandRequest<EventPayload> request) {
        var told =
                RecordableType.named(
                        "study." + kind, StudyEvent.Research.class, StudyEvent.Research.class);
        return tell(id, told, request, StudyCommand.Research::new);
    }

    private <E extends StudyEvent> ResponseEntity<CommandResponse> tell(
            StudyId id,
            RecordableType<E> kind,
            CommandRequest<EventPayload> request,
            BiFunction<E, Envelope, Object> command) {
        return tell(at(id, request), id, kind, request, command);
    }

    private static <E extends StudyEvent> ResponseEntity<CommandResponse> tell(
            CommandContext errand,
            StudyId id,
            RecordableType<E> kind,
            CommandRequest<EventPayload> request,
            BiFunction<E, Envelope, Object> command) {
        return errand.telling(kind, request.body(), Map.of("study", id)).to(id, command);
    }

    private CommandContext at(StudyId id, CommandRequest<?> request) {
        return door.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
