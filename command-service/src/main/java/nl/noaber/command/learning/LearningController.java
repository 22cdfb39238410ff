package nl.noaber.command.learning;

import java.util.List;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Problem;
import nl.noaber.command.web.Request;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.learning.ReflectionSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of what was learned and what came of it. */
@RestController
class LearningController {
    private static final String KIND = "learning";
    private static final int MOST_ATTRIBUTIONS = 100;

    private final Door door;

    LearningController(Door door) {
        this.door = door;
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
    ResponseEntity<Answer> reflect(Request<Reflection> request) {
        var b = request.body();
        return door.in(b.community(), request)
                .by(b.person())
                .create(
                        KIND,
                        (id, e) ->
                                new LearningCommand.Reflect(
                                        new LearningId(id),
                                        b.community(),
                                        b.subject(),
                                        b.order(),
                                        b.session(),
                                        b.text(),
                                        e));
    }

    @PostMapping("/lessons")
    ResponseEntity<Answer> draw(Request<Lesson> request) {
        var b = request.body();
        return door.in(b.community(), request)
                .by(b.person())
                .create(
                        KIND,
                        (id, e) ->
                                new LearningCommand.DrawLesson(
                                        new LearningId(id),
                                        b.community(),
                                        b.session(),
                                        b.text(),
                                        e));
    }

    @PostMapping("/outcomes")
    ResponseEntity<Answer> conclude(Request<Outcome> request) {
        var b = request.body();
        if (b.attributedTo().size() > MOST_ATTRIBUTIONS) {
            throw Problem.malformed("'attributedTo' holds at most " + MOST_ATTRIBUTIONS);
        }
        return door.in(b.community(), request)
                .create(
                        KIND,
                        (id, e) ->
                                new LearningCommand.RecordOutcome(
                                        new LearningId(id),
                                        b.community(),
                                        b.kind(),
                                        b.title(),
                                        b.attributedTo(),
                                        e));
    }
}
