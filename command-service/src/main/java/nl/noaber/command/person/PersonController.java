package nl.noaber.command.person;

import java.util.Map;
import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of people. */
@RestController
class PersonController {
    private final CommandContextFactory door;

    PersonController(CommandContextFactory door) {
        this.door = door;
    }

    record Registration(String label, @Nullable Boolean self) {}

    record HatDeclaration(String hat, HatCategory category) {}

    record HatRetirement(String hat) {}

    record Affiliation(OrganisationId organisation, String position) {}

    record AffiliationEnd(OrganisationId organisation) {}

    @PostMapping("/people")
    ResponseEntity<CommandResponse> register(CommandRequest<Registration> request) {
        String label = request.body().label();
        if (Boolean.TRUE.equals(request.body().self())) {
            PersonId self = request.account();
            return door.outside(request)
                    .asFirstStep()
                    .create(self, envelope -> new PersonCommand.Register(self, label, envelope));
        }
        return door.outside(request)
                .create(
                        "person",
                        (id, envelope) ->
                                new PersonCommand.Register(new PersonId(id), label, envelope));
    }

    @PostMapping("/people/{id}/hats")
    ResponseEntity<CommandResponse> declare(
            @PathVariable("id") PersonId id, CommandRequest<HatDeclaration> request) {
        var body = request.body();
        return door.outside(request)
                .by(id)
                .change(
                        id,
                        envelope ->
                                new PersonCommand.DeclareHat(
                                        id, body.hat(), body.category(), envelope));
    }

    @PostMapping("/people/{id}/hats/retire")
    ResponseEntity<CommandResponse> retire(
            @PathVariable("id") PersonId id, CommandRequest<HatRetirement> request) {
        return door.outside(request)
                .by(id)
                .change(
                        id,
                        envelope ->
                                new PersonCommand.RetireHat(id, request.body().hat(), envelope));
    }

    @PostMapping("/people/{id}/affiliations")
    ResponseEntity<CommandResponse> start(
            @PathVariable("id") PersonId id, CommandRequest<Affiliation> request) {
        var body = request.body();
        return door.outside(request)
                .by(id)
                .change(
                        id,
                        envelope ->
                                new PersonCommand.StartAffiliation(
                                        id, body.organisation(), body.position(), envelope));
    }

    @PostMapping("/people/{id}/affiliations/end")
    ResponseEntity<CommandResponse> end(
            @PathVariable("id") PersonId id, CommandRequest<AffiliationEnd> request) {
        return door.outside(request)
                .by(id)
                .change(
                        id,
                        envelope ->
                                new PersonCommand.EndAffiliation(
                                        id, request.body().organisation(), envelope));
    }

    @PostMapping("/people/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") PersonId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "person.")
                    CommandRequest<EventPayload> request) {
        var told = RecordableType.named("person." + kind, PersonEvent.class, Recordable.class);
        return door.outside(request)
                .telling(told, request.body(), Map.of("person", id))
                .to(id, (event, e) -> new PersonCommand.Tell(id, event, e));
    }
}
