package nl.noaber.command.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.lookup.CommunityOfSession;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EmptyBody;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.Problem;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
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

    private final CommandContextFactory door;
    private final CommunityOfSession homes;

    SessionController(CommandContextFactory door, CommunityOfSession homes) {
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
    ResponseEntity<CommandResponse> plan(CommandRequest<Planning> request) {
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
    ResponseEntity<CommandResponse> reschedule(
            @PathVariable("id") SessionId id, CommandRequest<Move> request) {
        var b = request.body();
        return at(id, request)
                .change(id, e -> new SessionCommand.Reschedule(id, b.on(), b.reason(), e));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<CommandResponse> cancel(
            @PathVariable("id") SessionId id, CommandRequest<WithReason> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.Cancel(id, b.reason(), e));
    }

    @PostMapping("/{id}/host")
    ResponseEntity<CommandResponse> host(
            @PathVariable("id") SessionId id, CommandRequest<Hosting> request) {
        var b = request.body();
        return at(id, request)
                .concerning(Set.of(b.host()))
                .change(id, e -> new SessionCommand.OfferHost(id, b.host(), e));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") SessionId id, CommandRequest<EmptyBody> request) {
        return at(id, request).change(id, e -> new SessionCommand.Open(id, e));
    }

    @PostMapping("/{id}/attendance")
    ResponseEntity<CommandResponse> attend(
            @PathVariable("id") SessionId id, CommandRequest<Attendances> request) {
        var present = request.body().attendances();
        if (present.isEmpty() || present.size() > MOST_ATTENDANCES) {
            throw Problem.malformed("'attendances' holds 1 to " + MOST_ATTENDANCES);
        }
        return at(id, request)
                .concerning(present.stream().map(SessionCommand.Presence::person).toList())
                .change(id, e -> new SessionCommand.RecordAttendance(id, present, e));
    }

    @PostMapping("/{id}/role-switches")
    ResponseEntity<CommandResponse> switchRole(
            @PathVariable("id") SessionId id, CommandRequest<Switch> request) {
        var b = request.body();
        return at(id, request)
                .by(b.person())
                .change(id, e -> new SessionCommand.SwitchRole(id, b.from(), b.to(), e));
    }

    @PostMapping("/{id}/contributions")
    ResponseEntity<CommandResponse> contribute(
            @PathVariable("id") SessionId id, CommandRequest<Contribution> request) {
        var b = request.body();
        return at(id, request)
                .by(b.person())
                .change(id, e -> new SessionCommand.Contribute(id, b.topic(), e));
    }

    @PostMapping("/{id}/subgroups")
    ResponseEntity<CommandResponse> split(
            @PathVariable("id") SessionId id, CommandRequest<Subgroups> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.FormSubgroups(id, b.groups(), e));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") SessionId id, CommandRequest<EmptyBody> request) {
        return at(id, request).change(id, e -> new SessionCommand.Close(id, e));
    }

    @PostMapping("/{id}/report")
    ResponseEntity<CommandResponse> report(
            @PathVariable("id") SessionId id, CommandRequest<Summary> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new SessionCommand.Report(id, b.summary(), e));
    }

    @PostMapping("/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") SessionId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "session.")
                    CommandRequest<EventPayload> request) {
        var told = RecordableType.named("session." + kind, SessionEvent.class, Recordable.class);
        return at(id, request)
                .telling(told, request.body(), Map.of("session", id))
                .to(id, (event, e) -> new SessionCommand.Tell(id, event, e));
    }

    @PostMapping("/{id}/hats-combined")
    ResponseEntity<CommandResponse> combine(
            @PathVariable("id") SessionId id,
            @EventBody(SessionEvent.HatsCombined.class) CommandRequest<EventPayload> request) {
        return at(id, request)
                .telling(
                        RecordableType.of(SessionEvent.HatsCombined.class),
                        request.body(),
                        Map.of("session", id))
                .to(id, (event, e) -> new SessionCommand.CombineHats(id, event, e));
    }

    @PostMapping("/{id}/assignments/{assignment}/report")
    ResponseEntity<CommandResponse> reportBack(
            @PathVariable("id") SessionId id,
            @PathVariable("assignment") AssignmentId assignment,
            @EventBody(SessionEvent.AssignmentReportedBack.class)
                    CommandRequest<EventPayload> request) {
        return at(id, request)
                .telling(
                        RecordableType.of(SessionEvent.AssignmentReportedBack.class),
                        request.body(),
                        Map.of("session", id, "assignment", assignment))
                .to(id, (event, e) -> new SessionCommand.ReportBack(id, event, e));
    }

    private CommandContext at(SessionId id, CommandRequest<?> request) {
        return door.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
