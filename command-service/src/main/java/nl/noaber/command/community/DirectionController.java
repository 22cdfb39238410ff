package nl.noaber.command.community;

import java.util.Map;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Facts;
import nl.noaber.command.web.Kind;
import nl.noaber.command.web.Request;
import nl.noaber.command.web.Telling;
import nl.noaber.command.web.Tells;
import nl.noaber.kernel.DecidedTogether;
import nl.noaber.kernel.Recordable;
import nl.noaber.kernel.community.CommunityEvent;
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
    private final Door door;

    DirectionController(Door door) {
        this.door = door;
    }

    @PostMapping("/records/{kind}")
    ResponseEntity<Answer> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @Tells(value = Recordable.class, prefix = "community.") Request<Facts> request) {
        var told = Kind.named("community." + kind, CommunityEvent.class, Recordable.class);
        return telling(id, told, request)
                .to(id, (event, e) -> new CommunityCommand.Tell(id, event, e));
    }

    @PostMapping("/decisions/{kind}")
    ResponseEntity<Answer> decide(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @Tells(value = DecidedTogether.class, prefix = "community.") Request<Facts> request) {
        var told = Kind.named("community." + kind, CommunityEvent.class, DecidedTogether.class);
        return telling(id, told, request)
                .to(
                        id,
                        (event, e) ->
                                new CommunityCommand.Decide(
                                        id, event, ((DecidedTogether) event).basis(), e));
    }

    @PostMapping("/objections")
    ResponseEntity<Answer> object(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ObjectionRaised.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.ObjectionRaised.class), request)
                .to(id, (event, e) -> new CommunityCommand.RaiseObjection(id, event, e));
    }

    @PostMapping("/spawned")
    ResponseEntity<Answer> spawn(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.Spawned.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.Spawned.class), request)
                .to(id, (event, e) -> new CommunityCommand.Spawn(id, event, e));
    }

    @PostMapping("/continued")
    ResponseEntity<Answer> goOn(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ContinuedAs.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.ContinuedAs.class), request)
                .to(id, (event, e) -> new CommunityCommand.ContinueAs(id, event, e));
    }

    @PostMapping("/roles/hand-over")
    ResponseEntity<Answer> handOver(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.RoleHandedOver.class) Request<Facts> request) {
        var errand = door.in(id, request);
        var telling = telling(errand, id, Kind.of(CommunityEvent.RoleHandedOver.class), request);
        errand.handing(telling.event().successor(), telling.event().role());
        return telling.to(id, (event, e) -> new CommunityCommand.HandOver(id, event, e));
    }

    @PostMapping("/moderator/nominate")
    ResponseEntity<Answer> nominate(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ModeratorNominated.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.ModeratorNominated.class), request)
                .to(id, (event, e) -> new CommunityCommand.NominateModerator(id, event, e));
    }

    @PostMapping("/moderator/accept")
    ResponseEntity<Answer> accept(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ModeratorAccepted.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.ModeratorAccepted.class), request)
                .to(id, (event, e) -> new CommunityCommand.AcceptModerator(id, event, e));
    }

    @PostMapping("/moderator/object")
    ResponseEntity<Answer> objectTo(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ModeratorObjectedTo.class) Request<Facts> request) {
        return telling(id, Kind.of(CommunityEvent.ModeratorObjectedTo.class), request)
                .to(id, (event, e) -> new CommunityCommand.ObjectToModerator(id, event, e));
    }

    @PostMapping("/moderator/confirm")
    ResponseEntity<Answer> confirm(
            @PathVariable("id") CommunityId id,
            @Tells(CommunityEvent.ModeratorConfirmed.class) Request<Facts> request) {
        var errand = door.in(id, request);
        var telling =
                telling(errand, id, Kind.of(CommunityEvent.ModeratorConfirmed.class), request);
        errand.registered(telling.event().nominee());
        return telling.to(id, (event, e) -> new CommunityCommand.ConfirmModerator(id, event, e));
    }

    private <E extends CommunityEvent> Telling<E> telling(
            CommunityId id, Kind<E> kind, Request<Facts> request) {
        return telling(door.in(id, request), id, kind, request);
    }

    private static <E extends CommunityEvent> Telling<E> telling(
            Errand errand, CommunityId id, Kind<E> kind, Request<Facts> request) {
        return errand.telling(kind, request.body(), Map.of("community", id));
    }
}
