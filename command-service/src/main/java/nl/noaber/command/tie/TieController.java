package nl.noaber.command.tie;

import java.util.List;
import java.util.Map;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.Facts;
import nl.noaber.command.web.Kind;
import nl.noaber.command.web.Problem;
import nl.noaber.command.web.Request;
import nl.noaber.command.web.Tells;
import nl.noaber.kernel.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.tie.ContactMode;
import nl.noaber.kernel.tie.TieEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of contacts between people. */
@RestController
class TieController {
    private static final int MOST_PEOPLE = 100;

    private final Door door;

    TieController(Door door) {
        this.door = door;
    }

    record Contact(
            CommunityId community,
            List<PersonId> people,
            PersonId initiatedBy,
            ContactMode mode,
            @Nullable String topic) {}

    @PostMapping("/contacts")
    ResponseEntity<Answer> make(Request<Contact> request) {
        var b = request.body();
        if (b.people().size() > MOST_PEOPLE) {
            throw Problem.malformed("'people' holds at most " + MOST_PEOPLE);
        }
        return errand(request)
                .create(
                        "contact",
                        (id, e) ->
                                new TieCommand.MakeContact(
                                        new ContactId(id),
                                        b.community(),
                                        b.initiatedBy(),
                                        b.people(),
                                        b.mode(),
                                        b.topic(),
                                        e));
    }

    @PostMapping("/communities/{id}/ties/{kind}")
    ResponseEntity<Answer> record(
            @PathVariable("id") CommunityId id,
            @PathVariable("kind") String kind,
            @Tells(value = Recordable.class, prefix = "tie.") Request<Facts> request) {
        var told = Kind.named("tie." + kind, TieEvent.class, Recordable.class);
        var telling = door.in(id, request).telling(told, request.body(), Map.of("community", id));
        return telling.to(telling.event().contact(), TieCommand.Tell::new);
    }

    /** Each of those in contact may tell of it; about others one must record. */
    private Errand errand(Request<Contact> request) {
        var b = request.body();
        var errand = door.in(b.community(), request);
        return b.people().contains(request.account()) ? errand : errand.by(b.initiatedBy());
    }
}
