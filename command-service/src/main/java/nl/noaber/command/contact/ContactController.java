package nl.noaber.command.contact;

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
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for contacts between people. */
@RestController
class ContactController {
    private static final int MOST_PEOPLE = 100;

    private final CommandExecutor executor;

    ContactController(CommandExecutor executor) {
        this.executor = executor;
    }

    record Contact(
            CommunityId community,
            List<PersonId> people,
            PersonId initiatedBy,
            ContactMode mode,
            @Nullable String topic) {}

    @PostMapping("/contacts")
    ResponseEntity<CommandResponse> make(CommandRequest<Contact> request) {
        var b = request.body();
        if (b.people().size() > MOST_PEOPLE) {
            throw Problem.malformed("'people' holds at most " + MOST_PEOPLE);
        }
        var context = context(request);
        var id = new ContactId(context.newId("contact"));
        return executor.create(
                context,
                id,
                new ContactCommand.MakeContact(
                        id,
                        b.community(),
                        b.initiatedBy(),
                        b.people(),
                        b.mode(),
                        b.topic(),
                        context.envelope()));
    }

    @PostMapping("/communities/{id}/ties/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "tie.")
                    CommandRequest<EventPayload> request) {
        var type = RecordableType.named("tie." + kind, ContactEvent.class, Recordable.class);
        var context = CommandContext.in(id, request);
        var submission = context.submission(type, request.body(), Map.of("community", id));
        return executor.record(
                context,
                submission,
                submission.event().contact(),
                new ContactCommand.RecordEvent(submission.event(), context.envelope()));
    }

    /** Each person in the contact may report it; about others the account must be a recorder. */
    private CommandContext context(CommandRequest<Contact> request) {
        var b = request.body();
        var context = CommandContext.in(b.community(), request);
        return b.people().contains(request.account()) ? context : context.by(b.initiatedBy());
    }
}
