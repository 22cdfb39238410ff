package nl.noaber.command.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Facts;
import nl.noaber.command.web.Kind;
import nl.noaber.command.web.NoFields;
import nl.noaber.command.web.Problem;
import nl.noaber.command.web.Request;
import nl.noaber.command.web.Tells;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Recordable;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of sessions. */
@RestController
@RequestMapping("/sessions")
class SessionController {
    private static final int MOST_ATTENDANCES = 100;

    private final Door door;
    private final SessionHomes homes;

    SessionController(Door door, SessionHomes homes) {
        this.door = door;
        this.homes = homes;
    }

    record Planning(
            CommunityId community,
            SessionKind kind,
            String title,
            OccurredOn on,
            int minutes,
            @Nullable OrganisationId hostOrganisation) {}

    record Move(OccurredOn on, String reason) {}

    record WithReason(String reason) {}

    record Hosting(PersonId host) {}

    record Attendances(List<SessionCommand.Presence> attendances) {}

    record Switch(@Nullable PersonId person, ActingAs from, ActingAs to) {}

    record Contribution(@Nullable PersonId person, String topic) {}

    record Subgroups(int groups) {}

    record Summary(String summary) {}

    @PostMapping
    ResponseEntity<Answer> plan(Request<Planning> request) {
        var b = request.body();
        return door.in(b.community(), request)
                .create(
                        "session",
                        (id, e) ->
                                new SessionCommand.Plan(
                                        new SessionId(id),
                                        b.community(),
                                        b.kind(),
                                        b.title(),
                                        b.on(),
                                        b.minutes(),
                                        b.hostOrganisation(),
                                        e));
    }

    @PostMapping("/{id}/reschedule")
    ResponseEntity<Answer> reschedule(@PathVariable("id") SessionId id, Request<Move> request) {
        var b = request.body();
        return at(id, request)
                .change(id, e -> new SessionCommand.Reschedule(id, b.on(), b.reason(), e));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Answer> cancel(@PathVariable("id") SessionId id, Request<WithReason> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.Cancel(id, b.reason(), e));
    }

    @PostMapping("/{id}/host")
    ResponseEntity<Answer> host(@PathVariable("id") SessionId id, Request<Hosting> request) {
        var b = request.body();
        return at(id, request)
                .concerning(Set.of(b.host()))
                .change(id, e -> new SessionCommand.OfferHost(id, b.host(), e));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<Answer> open(@PathVariable("id") SessionId id, Request<NoFields> request) {
        return at(id, request).change(id, e -> new SessionCommand.Open(id, e));
    }

    @PostMapping("/{id}/attendance")
    ResponseEntity<Answer> attend(@PathVariable("id") SessionId id, Request<Attendances> request) {
        var present = request.body().attendances();
        if (present.isEmpty() || present.size() > MOST_ATTENDANCES) {
            throw Problem.malformed("'attendances' holds 1 to " + MOST_ATTENDANCES);
        }
        return at(id, request)
                .concerning(present.stream().map(SessionCommand.Presence::person).toList())
                .change(id, e -> new SessionCommand.RecordAttendance(id, present, e));
    }

    @PostMapping("/{id}/role-switches")
    ResponseEntity<Answer> switchRole(@PathVariable("id") SessionId id, Request<Switch> request) {
        var b = request.body();
        return at(id, request)
                .by(b.person())
                .change(id, e -> new SessionCommand.SwitchRole(id, b.from(), b.to(), e));
    }

    @PostMapping("/{id}/contributions")
    ResponseEntity<Answer> contribute(
            @PathVariable("id") SessionId id, Request<Contribution> request) {
        var b = request.body();
        return at(id, request)
                .by(b.person())
                .change(id, e -> new SessionCommand.Contribute(id, b.topic(), e));
    }

    @PostMapping("/{id}/subgroups")
    ResponseEntity<Answer> split(@PathVariable("id") SessionId id, Request<Subgroups> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.FormSubgroups(id, b.groups(), e));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Answer> close(@PathVariable("id") SessionId id, Request<NoFields> request) {
        return at(id, request).change(id, e -> new SessionCommand.Close(id, e));
    }

    @PostMapping("/{id}/report")
    ResponseEntity<Answer> report(@PathVariable("id") SessionId id, Request<Summary> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.Report(id, b.summary(), e));
    }

    @PostMapping("/{id}/records/{kind}")
    ResponseEntity<Answer> record(
            @PathVariable("id") SessionId id,
            @PathVariable("kind") String kind,
            @Tells(value = Recordable.class, prefix = "session.") Request<Facts> request) {
        var told = Kind.named("session." + kind, SessionEvent.class, Recordable.class);
        return at(id, request)
                .telling(told, request.body(), Map.of("session", id))
                .to(id, (event, e) -> new SessionCommand.Tell(id, event, e));
    }

    @PostMapping("/{id}/hats-combined")
    ResponseEntity<Answer> combine(
            @PathVariable("id") SessionId id,
            @Tells(SessionEvent.HatsCombined.class) Request<Facts> request) {
        return at(id, request)
                .telling(
                        Kind.of(SessionEvent.HatsCombined.class),
                        request.body(),
                        Map.of("session", id))
                .to(id, (event, e) -> new SessionCommand.CombineHats(id, event, e));
    }

    @PostMapping("/{id}/assignments/{assignment}/report")
    ResponseEntity<Answer> reportBack(
            @PathVariable("id") SessionId id,
            @PathVariable("assignment") AssignmentId assignment,
            @Tells(SessionEvent.AssignmentReportedBack.class) Request<Facts> request) {
        return at(id, request)
                .telling(
                        Kind.of(SessionEvent.AssignmentReportedBack.class),
                        request.body(),
                        Map.of("session", id, "assignment", assignment))
                .to(id, (event, e) -> new SessionCommand.ReportBack(id, event, e));
    }

    private Errand at(SessionId id, Request<?> request) {
        return door.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
