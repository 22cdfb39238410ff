package nl.noaber.command.contact;

import java.util.List;
import java.util.Map;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
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

/** The door of contacts between people. */
@RestController
class ContactController {
    private static final int MOST_PEOPLE = 100;

    private final CommandContextFactory door;

    ContactController(CommandContextFactory door) {
        this.door = door;
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
        return errand(request)
                .create(
                        "contact",
                        (id, e) ->
                                new ContactCommand.MakeContact(
                                        new ContactId(id),
                                        b.community(),
                                        b.initiatedBy(),
                                        b.people(),
                                        b.mode(),
                                        b.topic(),
                                        e));
    }

    @PostMapping("/communities/{id}/ties/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "tie.")
                    CommandRequest<EventPayload> request) {
        var told = RecordableType.named("tie." + kind, ContactEvent.class, Recordable.class);
        var telling = door.in(id, request).telling(told, request.body(), Map.of("community", id));
        return telling.to(telling.event().contact(), ContactCommand.Tell::new);
    }

    /** Each of those in contact may tell of it; about others one must record. */
    private CommandContext errand(CommandRequest<Contact> request) {
        var b = request.body();
        var errand = door.in(b.community(), request);
        return b.people().contains(request.account()) ? errand : errand.by(b.initiatedBy());
    }
}
