package nl.noaber.command.oversight;

import java.util.Map;
import java.util.Set;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Facts;
import nl.noaber.command.web.Kind;
import nl.noaber.command.web.Request;
import nl.noaber.command.web.Tells;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of corrections. */
@RestController
class OversightController {
    private final Door door;
    private final EarlierEvents earlier;

    OversightController(Door door, EarlierEvents earlier) {
        this.door = door;
        this.earlier = earlier;
    }

    record Correction(
            CommunityId community,
            EventId corrected,
            String reason,
            @Nullable OccurredOn correctedOccurredOn,
            @Nullable Boolean retracted) {}

    @PostMapping("/corrections")
    ResponseEntity<Answer> correct(Request<Correction> request) {
        var b = request.body();
        boolean retracted = Boolean.TRUE.equals(b.retracted());
        return errand(request)
                .create(
                        CorrectionId.of(b.corrected()),
                        e ->
                                new OversightCommand.Correct(
                                        b.community(),
                                        b.corrected(),
                                        b.reason(),
                                        b.correctedOccurredOn(),
                                        retracted,
                                        e));
    }

    @PostMapping("/communities/{id}/signals/{rule}/{event}/acknowledge")
    ResponseEntity<Answer> acknowledge(
            @PathVariable("id") CommunityId id,
            @PathVariable("rule") String rule,
            @PathVariable("event") EventId event,
            @Tells(value = OversightEvent.SignalAcknowledged.class, given = "signal")
                    Request<Facts> request) {
        return handle(id, rule, event, Kind.of(OversightEvent.SignalAcknowledged.class), request);
    }

    @PostMapping("/communities/{id}/signals/{rule}/{event}/dismiss")
    ResponseEntity<Answer> dismiss(
            @PathVariable("id") CommunityId id,
            @PathVariable("rule") String rule,
            @PathVariable("event") EventId event,
            @Tells(value = OversightEvent.SignalDismissed.class, given = "signal")
                    Request<Facts> request) {
        return handle(id, rule, event, Kind.of(OversightEvent.SignalDismissed.class), request);
    }

    @PostMapping("/communities/{id}/events/{event}/release")
    ResponseEntity<Answer> release(
            @PathVariable("id") CommunityId id,
            @PathVariable("event") EventId event,
            @Tells(value = OversightEvent.VisibilityReleased.class, given = "release")
                    Request<Facts> request) {
        var release = ReleaseId.of(event);
        return door.in(id, request)
                .telling(
                        Kind.of(OversightEvent.VisibilityReleased.class),
                        request.body(),
                        Map.of("community", id, "released", event, "release", release))
                .to(release, OversightCommand.Release::new);
    }

    @PostMapping("/communities/{id}/audit-notes")
    ResponseEntity<Answer> note(
            @PathVariable("id") CommunityId id,
            @Tells(OversightEvent.AuditNoteRecorded.class) Request<Facts> request) {
        var telling =
                door.in(id, request)
                        .openToAuditors()
                        .telling(
                                Kind.of(OversightEvent.AuditNoteRecorded.class),
                                request.body(),
                                Map.of("community", id));
        return telling.to(telling.event().note(), OversightCommand.Note::new);
    }

    private ResponseEntity<Answer> handle(
            CommunityId id,
            String rule,
            EventId event,
            Kind<? extends OversightEvent.OnSignal> kind,
            Request<Facts> request) {
        var signal = SignalId.of(rule, event);
        var given =
                Map.of(
                        "community", id.value(),
                        "signal", signal.value(),
                        "rule", rule,
                        "raisedBy", event.value());
        return door.in(id, request)
                .telling(kind, request.body(), given)
                .to(signal, OversightCommand.Handle::new);
    }

    /**
     * What one recorded oneself one may correct; what others recorded is theirs or a recorder's.
     */
    private Errand errand(Request<Correction> request) {
        var b = request.body();
        var errand = door.in(b.community(), request);
        return earlier.find(b.corrected())
                .map(event -> event.envelope())
                .filter(envelope -> b.community().equals(envelope.community()))
                .filter(envelope -> !envelope.recordedBy().equals(request.subject()))
                .map(envelope -> errand.concerning(Set.of(envelope.actor())))
                .orElse(errand);
    }
}
