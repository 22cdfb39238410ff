package nl.noaber.command.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.lookup.CommunityOfSession;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
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

/** REST endpoints for sessions. */
@RestController
@RequestMapping("/sessions")
class SessionController {
    private final CommandExecutor executor;
    private final CommunityOfSession homes;
    private final MeetingLookup meetings;
    private final MembershipLookup memberships;

    SessionController(
            CommandExecutor executor,
            CommunityOfSession homes,
            MeetingLookup meetings,
            MembershipLookup memberships) {
        this.executor = executor;
        this.homes = homes;
        this.meetings = meetings;
        this.memberships = memberships;
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

    /** Either a list of people, or everybody but those of a list. */
    record Attendances(
            @Nullable List<SessionCommand.Presence> attendances,
            @Nullable List<SessionCommand.Presence> everybodyBut,
            @Nullable Boolean partial) {}

    record Switch(@Nullable PersonId person, ActingAs from, ActingAs to) {}

    record Contribution(@Nullable PersonId person, String topic) {}

    record Subgroups(int groups) {}

    record Summary(String summary) {}

    @PostMapping
    ResponseEntity<CommandResponse> plan(CommandRequest<Planning> request) {
        var b = request.body();
        var context = CommandContext.in(b.community(), request);
        var id = new SessionId(context.newId("session"));
        return executor.create(
                context,
                id,
                new SessionCommand.Plan(
                        id,
                        b.community(),
                        b.kind(),
                        b.title(),
                        b.on(),
                        b.minutes(),
                        b.hostOrganisation(),
                        context.envelope()));
    }

    @PostMapping("/{id}/reschedule")
    ResponseEntity<CommandResponse> reschedule(
            @PathVariable("id") SessionId id, CommandRequest<Move> request) {
        var b = request.body();
        var context = at(id, request);
        return executor.change(
                context,
                id,
                new SessionCommand.Reschedule(id, b.on(), b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<CommandResponse> cancel(
            @PathVariable("id") SessionId id, CommandRequest<WithReason> request) {
        var b = request.body();
        var context = at(id, request);
        return executor.change(
                context, id, new SessionCommand.Cancel(id, b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/host")
    ResponseEntity<CommandResponse> host(
            @PathVariable("id") SessionId id, CommandRequest<Hosting> request) {
        var b = request.body();
        var context = at(id, request).concerning(Set.of(b.host()));
        return executor.change(
                context, id, new SessionCommand.OfferHost(id, b.host(), context.envelope()));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") SessionId id, CommandRequest<EmptyBody> request) {
        var context = at(id, request);
        return executor.change(context, id, new SessionCommand.Open(id, context.envelope()));
    }

    @PostMapping("/{id}/attendance")
    ResponseEntity<CommandResponse> attend(
            @PathVariable("id") SessionId id, CommandRequest<Attendances> request) {
        var b = request.body();
        var context = at(id, request);
        var rows = AttendanceRows.of(b.attendances(), b.everybodyBut());
        boolean partial = Boolean.TRUE.equals(b.partial());
        var command =
                new SessionCommand.RecordAttendance(
                        id, rows.listed(), rows.everybodyElse(), partial, context.envelope());
        context.concerning(rows.people());
        if (rows.everybodyElse()) {
            meetings.session(id)
                    .map(meeting -> memberships.membersAt(meeting.community(), meeting.on()))
                    .ifPresent(context::concerning);
        }
        if (partial) {
            context.recordingWhatItCan(command.field(), rows.people());
        }
        return executor.change(context, id, command);
    }

    @PostMapping("/{id}/role-switches")
    ResponseEntity<CommandResponse> switchRole(
            @PathVariable("id") SessionId id, CommandRequest<Switch> request) {
        var b = request.body();
        var context = at(id, request).by(b.person());
        return executor.change(
                context,
                id,
                new SessionCommand.SwitchRole(id, b.from(), b.to(), context.envelope()));
    }

    @PostMapping("/{id}/contributions")
    ResponseEntity<CommandResponse> contribute(
            @PathVariable("id") SessionId id, CommandRequest<Contribution> request) {
        var b = request.body();
        var context = at(id, request).by(b.person());
        return executor.change(
                context, id, new SessionCommand.Contribute(id, b.topic(), context.envelope()));
    }

    @PostMapping("/{id}/subgroups")
    ResponseEntity<CommandResponse> split(
            @PathVariable("id") SessionId id, CommandRequest<Subgroups> request) {
        var b = request.body();
        var context = at(id, request);
        return executor.change(
                context, id, new SessionCommand.FormSubgroups(id, b.groups(), context.envelope()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") SessionId id, CommandRequest<EmptyBody> request) {
        var context = at(id, request);
        return executor.change(context, id, new SessionCommand.Close(id, context.envelope()));
    }

    @PostMapping("/{id}/report")
    ResponseEntity<CommandResponse> report(
            @PathVariable("id") SessionId id, CommandRequest<Summary> request) {
        var b = request.body();
        var context = at(id, request);
        return executor.change(
                context, id, new SessionCommand.Report(id, b.summary(), context.envelope()));
    }

    @PostMapping("/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") SessionId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "session.")
                    CommandRequest<EventPayload> request) {
        var type = RecordableType.named("session." + kind, SessionEvent.class, Recordable.class);
        var context = at(id, request);
        var submission = context.submission(type, request.body(), Map.of("session", id));
        return executor.record(
                context,
                submission,
                id,
                new SessionCommand.RecordEvent(id, submission.event(), context.envelope()));
    }

    @PostMapping("/{id}/hats-combined")
    ResponseEntity<CommandResponse> combine(
            @PathVariable("id") SessionId id,
            @EventBody(SessionEvent.HatsCombined.class) CommandRequest<EventPayload> request) {
        var context = at(id, request);
        var submission =
                context.submission(
                        RecordableType.of(SessionEvent.HatsCombined.class),
                        request.body(),
                        Map.of("session", id));
        return executor.record(
                context,
                submission,
                id,
                new SessionCommand.CombineHats(id, submission.event(), context.envelope()));
    }

    @PostMapping("/{id}/assignments/{assignment}/report")
    ResponseEntity<CommandResponse> reportBack(
            @PathVariable("id") SessionId id,
            @PathVariable("assignment") AssignmentId assignment,
            @EventBody(SessionEvent.AssignmentReportedBack.class)
                    CommandRequest<EventPayload> request) {
        var context = at(id, request);
        var submission =
                context.submission(
                        RecordableType.of(SessionEvent.AssignmentReportedBack.class),
                        request.body(),
                        Map.of("session", id, "assignment", assignment));
        return executor.record(
                context,
                submission,
                id,
                new SessionCommand.ReportBack(id, submission.event(), context.envelope()));
    }

    private CommandContext at(SessionId id, CommandRequest<?> request) {
        return CommandContext.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
