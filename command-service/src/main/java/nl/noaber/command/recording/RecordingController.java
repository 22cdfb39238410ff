package nl.noaber.command.recording;

import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.application.CommandSequence;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.PersonLookup;
import nl.noaber.command.lookup.RecordingLookup;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.Problem;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.SessionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints that record a whole session, and take back what one request recorded. */
@RestController
class RecordingController {
    private final CommandExecutor executor;
    private final MembershipLookup memberships;
    private final PersonLookup people;
    private final RecordingLookup recordings;

    RecordingController(
            CommandExecutor executor,
            MembershipLookup memberships,
            PersonLookup people,
            RecordingLookup recordings) {
        this.executor = executor;
        this.memberships = memberships;
        this.people = people;
        this.recordings = recordings;
    }

    record Undoing(String reason) {}

    @PostMapping("/sessions/record")
    ResponseEntity<CommandResponse> record(CommandRequest<SessionRecord> request) {
        var body = request.body();
        var context = CommandContext.in(body.community(), request).correlated();
        body.require();
        var session = new SessionId(context.newId("session"));
        var parts = new RecordingParts(body, session, context, memberships).all();
        return executor.create(
                context, session, new CommandSequence(session, context.envelope(), parts));
    }

    @PostMapping("/sessions/{id}/undo")
    ResponseEntity<CommandResponse> undo(
            @PathVariable("id") SessionId id, CommandRequest<Undoing> request) {
        var recording = recordings.of(id).orElseThrow(Problem::notFound);
        var context = CommandContext.in(recording.community(), request).correlated();
        var parts = new UndoParts(recording, request.body().reason(), context, people).all();
        return executor.change(
                context,
                id,
                new CommandSequence(
                        CorrectionId.of(recording.events().getFirst().id()),
                        context.envelope(),
                        parts));
    }
}
