package nl.noaber.command.study;

import java.util.Map;
import java.util.function.BiFunction;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
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

/** REST endpoints for studies. */
@RestController
class StudyController {
    private final CommandExecutor executor;
    private final CommunityOfStudy homes;

    StudyController(CommandExecutor executor, CommunityOfStudy homes) {
        this.executor = executor;
        this.homes = homes;
    }

    @PostMapping("/communities/{id}/studies")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") CommunityId id,
            @EventBody(StudyEvent.Opened.class) CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request);
        var submission =
                context.submission(
                        RecordableType.of(StudyEvent.Opened.class),
                        request.body(),
                        Map.of("community", id));
        return executor.record(
                context,
                submission,
                submission.event().study(),
                new StudyCommand.Open(submission.event(), context.envelope()));
    }

    @PostMapping("/studies/{id}/stop")
    ResponseEntity<CommandResponse> stop(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.Stopped.class) CommandRequest<EventPayload> request) {
        return record(
                at(id, request),
                id,
                RecordableType.of(StudyEvent.Stopped.class),
                request,
                StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.Closed.class) CommandRequest<EventPayload> request) {
        return record(
                at(id, request),
                id,
                RecordableType.of(StudyEvent.Closed.class),
                request,
                StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/consents")
    ResponseEntity<CommandResponse> consent(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.ConsentGiven.class) CommandRequest<EventPayload> request) {
        return record(
                at(id, request),
                id,
                RecordableType.of(StudyEvent.ConsentGiven.class),
                request,
                StudyCommand.GiveConsent::new);
    }

    @PostMapping("/studies/{id}/consents/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") StudyId id,
            @EventBody(StudyEvent.ConsentWithdrawn.class) CommandRequest<EventPayload> request) {
        return record(
                at(id, request).openToFormerMembers(),
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
        var type =
                RecordableType.named(
                        "study." + kind, StudyEvent.Research.class, StudyEvent.Research.class);
        return record(at(id, request), id, type, request, StudyCommand.Research::new);
    }

    private <E extends StudyEvent> ResponseEntity<CommandResponse> record(
            CommandContext context,
            StudyId id,
            RecordableType<E> type,
            CommandRequest<EventPayload> request,
            BiFunction<E, Envelope, StudyCommand> command) {
        var submission = context.submission(type, request.body(), Map.of("study", id));
        return executor.record(
                context, submission, id, command.apply(submission.event(), context.envelope()));
    }

    private CommandContext at(StudyId id, CommandRequest<?> request) {
        return CommandContext.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
