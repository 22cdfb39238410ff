package nl.noaber.command.person;

import java.util.Map;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
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

/** REST endpoints for people. */
@RestController
class PersonController {
    private final CommandExecutor executor;

    PersonController(CommandExecutor executor) {
        this.executor = executor;
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
            var context = CommandContext.outside(request).asFirstRegistration();
            return executor.create(
                    context, self, new PersonCommand.Register(self, label, context.envelope()));
        }
        var context = CommandContext.outside(request);
        var id = new PersonId(context.newId("person"));
        return executor.create(
                context, id, new PersonCommand.Register(id, label, context.envelope()));
    }

    @PostMapping("/people/{id}/hats")
    ResponseEntity<CommandResponse> declare(
            @PathVariable("id") PersonId id, CommandRequest<HatDeclaration> request) {
        var body = request.body();
        var context = CommandContext.outside(request).by(id);
        return executor.change(
                context,
                id,
                new PersonCommand.DeclareHat(id, body.hat(), body.category(), context.envelope()));
    }

    @PostMapping("/people/{id}/hats/retire")
    ResponseEntity<CommandResponse> retire(
            @PathVariable("id") PersonId id, CommandRequest<HatRetirement> request) {
        var context = CommandContext.outside(request).by(id);
        return executor.change(
                context,
                id,
                new PersonCommand.RetireHat(id, request.body().hat(), context.envelope()));
    }

    @PostMapping("/people/{id}/affiliations")
    ResponseEntity<CommandResponse> start(
            @PathVariable("id") PersonId id, CommandRequest<Affiliation> request) {
        var body = request.body();
        var context = CommandContext.outside(request).by(id);
        return executor.change(
                context,
                id,
                new PersonCommand.StartAffiliation(
                        id, body.organisation(), body.position(), context.envelope()));
    }

    @PostMapping("/people/{id}/affiliations/end")
    ResponseEntity<CommandResponse> end(
            @PathVariable("id") PersonId id, CommandRequest<AffiliationEnd> request) {
        var context = CommandContext.outside(request).by(id);
        return executor.change(
                context,
                id,
                new PersonCommand.EndAffiliation(
                        id, request.body().organisation(), context.envelope()));
    }

    @PostMapping("/people/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") PersonId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "person.")
                    CommandRequest<EventPayload> request) {
        var type = RecordableType.named("person." + kind, PersonEvent.class, Recordable.class);
        var context = CommandContext.outside(request);
        var submission = context.submission(type, request.body(), Map.of("person", id));
        return executor.record(
                context,
                submission,
                id,
                new PersonCommand.RecordEvent(id, submission.event(), context.envelope()));
    }
}
