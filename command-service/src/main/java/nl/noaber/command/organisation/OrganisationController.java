package nl.noaber.command.organisation;

import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.OrganisationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of organisations. */
@RestController
@RequestMapping("/organisations")
class OrganisationController {
    private final CommandContextFactory door;

    OrganisationController(CommandContextFactory door) {
        this.door = door;
    }

    record Description(String label, PartyType partyType, String sector) {}

    @PostMapping
    ResponseEntity<CommandResponse> register(CommandRequest<Description> request) {
        var b = request.body();
        return door.outside(request)
                .create(
                        "organisation",
                        (id, e) ->
                                new OrganisationCommand.Register(
                                        new OrganisationId(id),
                                        b.label(),
                                        b.partyType(),
                                        b.sector(),
                                        e));
    }

    @PostMapping("/{id}/change")
    ResponseEntity<CommandResponse> change(
            @PathVariable("id") OrganisationId id, CommandRequest<Description> request) {
        var b = request.body();
        return door.outside(request)
                .change(
                        id,
                        e ->
                                new OrganisationCommand.Change(
                                        id, b.label(), b.partyType(), b.sector(), e));
    }
}
