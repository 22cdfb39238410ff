package nl.noaber.command.learning;

import java.util.List;
import java.util.Map;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.Problem;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.learning.ReflectionSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for learning and outcomes. */
@RestController
class LearningController {
    private static final String KIND = "learning";
    private static final int MOST_ATTRIBUTIONS = 100;

    private final CommandExecutor executor;

    LearningController(CommandExecutor executor) {
        this.executor = executor;
    }

    record Reflection(
            CommunityId community,
            @Nullable PersonId person,
            ReflectionSubject subject,
            int order,
            @Nullable SessionId session,
            String text) {}

    record Lesson(
            CommunityId community,
            @Nullable PersonId person,
            @Nullable SessionId session,
            String text) {}

    record Outcome(
            CommunityId community, OutcomeKind kind, String title, List<EventId> attributedTo) {}

    @PostMapping("/reflections")
    ResponseEntity<CommandResponse> reflect(CommandRequest<Reflection> request) {
        var b = request.body();
        var context = CommandContext.in(b.community(), request).by(b.person());
        var id = new LearningId(context.newId(KIND));
        return executor.create(
                context,
                id,
                new LearningCommand.Reflect(
                        id,
                        b.community(),
                        b.subject(),
                        b.order(),
                        b.session(),
                        b.text(),
                        context.envelope()));
    }

    @PostMapping("/lessons")
    ResponseEntity<CommandResponse> draw(CommandRequest<Lesson> request) {
        var b = request.body();
        var context = CommandContext.in(b.community(), request).by(b.person());
        var id = new LearningId(context.newId(KIND));
        return executor.create(
                context,
                id,
                new LearningCommand.DrawLesson(
                        id, b.community(), b.session(), b.text(), context.envelope()));
    }

    @PostMapping("/outcomes")
    ResponseEntity<CommandResponse> conclude(CommandRequest<Outcome> request) {
        var b = request.body();
        if (b.attributedTo().size() > MOST_ATTRIBUTIONS) {
            throw Problem.malformed("'attributedTo' holds at most " + MOST_ATTRIBUTIONS);
        }
        var context = CommandContext.in(b.community(), request);
        var id = new LearningId(context.newId(KIND));
        return executor.create(
                context,
                id,
                new LearningCommand.RecordOutcome(
                        id,
                        b.community(),
                        b.kind(),
                        b.title(),
                        b.attributedTo(),
                        context.envelope()));
    }

    @PostMapping("/communities/{id}/learning/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "learning.")
                    CommandRequest<EventPayload> request) {
        var type = RecordableType.named("learning." + kind, LearningEvent.class, Recordable.class);
        var context = CommandContext.in(id, request);
        var submission = context.submission(type, request.body(), Map.of("community", id));
        return executor.record(
                context,
                submission,
                submission.event().entry(),
                new LearningCommand.RecordEvent(submission.event(), context.envelope()));
    }

    @PostMapping("/communities/{id}/outcomes/not-achieved")
    ResponseEntity<CommandResponse> missed(
            @PathVariable("id") CommunityId id,
            @EventBody(LearningEvent.OutcomeNotAchieved.class)
                    CommandRequest<EventPayload> request) {
        return conclude(id, RecordableType.of(LearningEvent.OutcomeNotAchieved.class), request);
    }

    @PostMapping("/communities/{id}/outcomes/side-effect")
    ResponseEntity<CommandResponse> besides(
            @PathVariable("id") CommunityId id,
            @EventBody(LearningEvent.SideEffectNoted.class) CommandRequest<EventPayload> request) {
        return conclude(id, RecordableType.of(LearningEvent.SideEffectNoted.class), request);
    }

    @PostMapping("/communities/{id}/outcomes/{outcome}/attributions")
    ResponseEntity<CommandResponse> attribute(
            @PathVariable("id") CommunityId id,
            @PathVariable("outcome") LearningId outcome,
            @EventBody(LearningEvent.OutcomeAttributed.class)
                    CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request);
        var submission =
                context.submission(
                        RecordableType.of(LearningEvent.OutcomeAttributed.class),
                        request.body(),
                        Map.of("community", id, "entry", outcome));
        return executor.record(
                context,
                submission,
                outcome,
                new LearningCommand.Attribute(submission.event(), context.envelope()));
    }

    private ResponseEntity<CommandResponse> conclude(
            CommunityId id,
            RecordableType<? extends LearningEvent.Return> kind,
            CommandRequest<EventPayload> request) {
        var context = CommandContext.in(id, request);
        var submission = context.submission(kind, request.body(), Map.of("community", id));
        return executor.record(
                context,
                submission,
                submission.event().entry(),
                new LearningCommand.Conclude(submission.event(), context.envelope()));
    }
}
