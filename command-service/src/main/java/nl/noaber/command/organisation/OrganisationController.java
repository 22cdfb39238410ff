package nl.noaber.command.organisation;

import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for organisations. */
@RestController
@RequestMapping("/organisations")
class OrganisationController {
    private final CommandExecutor executor;

    OrganisationController(CommandExecutor executor) {
        this.executor = executor;
    }

    record Description(String label, PartyType partyType, String sector) {}

    @PostMapping
    ResponseEntity<CommandResponse> register(CommandRequest<Description> request) {
        var b = request.body();
        var context = CommandContext.outside(request);
        var id = new OrganisationId(context.newId("organisation"));
        return executor.create(
                context,
                id,
                new OrganisationCommand.Register(
                        id, b.label(), b.partyType(), b.sector(), context.envelope()));
    }

    @PostMapping("/{id}/change")
    ResponseEntity<CommandResponse> change(
            @PathVariable("id") OrganisationId id, CommandRequest<Description> request) {
        var b = request.body();
        var context = CommandContext.outside(request);
        return executor.change(
                context,
                id,
                new OrganisationCommand.Change(
                        id, b.label(), b.partyType(), b.sector(), context.envelope()));
    }
}
