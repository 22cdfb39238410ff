package nl.noaber.command.study;

import java.util.Map;
import java.util.function.BiFunction;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Facts;
import nl.noaber.command.web.Kind;
import nl.noaber.command.web.Problem;
import nl.noaber.command.web.Request;
import nl.noaber.command.web.Tells;
import nl.noaber.kernel.Envelope;
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
    private final Door door;
    private final StudyHomes homes;

    StudyController(Door door, StudyHomes homes) {
        this.door = door;
        this.homes = homes;
    }

    @PostMapping("/communities/{id}/studies")
    ResponseEntity<Answer> open(
            @PathVariable("id") CommunityId id,
            @Tells(StudyEvent.Opened.class) Request<Facts> request) {
        var telling =
                door.in(id, request)
                        .telling(
                                Kind.of(StudyEvent.Opened.class),
                                request.body(),
                                Map.of("community", id));
        return telling.to(telling.event().study(), StudyCommand.Open::new);
    }

    @PostMapping("/studies/{id}/stop")
    ResponseEntity<Answer> stop(
            @PathVariable("id") StudyId id,
            @Tells(StudyEvent.Stopped.class) Request<Facts> request) {
        return tell(id, Kind.of(StudyEvent.Stopped.class), request, StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/close")
    ResponseEntity<Answer> close(
            @PathVariable("id") StudyId id,
            @Tells(StudyEvent.Closed.class) Request<Facts> request) {
        return tell(id, Kind.of(StudyEvent.Closed.class), request, StudyCommand.End::new);
    }

    @PostMapping("/studies/{id}/consents")
    ResponseEntity<Answer> consent(
            @PathVariable("id") StudyId id,
            @Tells(StudyEvent.ConsentGiven.class) Request<Facts> request) {
        return tell(
                id, Kind.of(StudyEvent.ConsentGiven.class), request, StudyCommand.GiveConsent::new);
    }

    @PostMapping("/studies/{id}/consents/withdraw")
    ResponseEntity<Answer> withdraw(
            @PathVariable("id") StudyId id,
            @Tells(StudyEvent.ConsentWithdrawn.class) Request<Facts> request) {
        return tell(
                at(id, request).alsoAfterLeaving(),
                id,
                Kind.of(StudyEvent.ConsentWithdrawn.class),
                request,
                StudyCommand.WithdrawConsent::new);
    }

    @PostMapping("/studies/{id}/records/{kind}")
    ResponseEntity<Answer> research(
            @PathVariable("id") StudyId id,
            @PathVariable("kind") String kind,
            @Tells(value = StudyEvent.Research.class, prefix = "study.") Request<Facts> request) {
        var told =
                Kind.named("study." + kind, StudyEvent.Research.class, StudyEvent.Research.class);
        return tell(id, told, request, StudyCommand.Research::new);
    }

    private <E extends StudyEvent> ResponseEntity<Answer> tell(
            StudyId id,
            Kind<E> kind,
            Request<Facts> request,
            BiFunction<E, Envelope, Object> command) {
        return tell(at(id, request), id, kind, request, command);
    }

    private static <E extends StudyEvent> ResponseEntity<Answer> tell(
            Errand errand,
            StudyId id,
            Kind<E> kind,
            Request<Facts> request,
            BiFunction<E, Envelope, Object> command) {
        return errand.telling(kind, request.body(), Map.of("study", id)).to(id, command);
    }

    private Errand at(StudyId id, Request<?> request) {
        return door.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
