package nl.noaber.command.oversight;

import java.util.Set;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Request;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of corrections. */
@RestController
@RequestMapping("/corrections")
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

    @PostMapping
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
