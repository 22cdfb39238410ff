package nl.noaber.command.organisation;

import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Request;
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
    private final Door door;

    OrganisationController(Door door) {
        this.door = door;
    }

    record Description(String label, PartyType partyType, String sector) {}

    @PostMapping
    ResponseEntity<Answer> register(Request<Description> request) {
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
    ResponseEntity<Answer> change(
            @PathVariable("id") OrganisationId id, Request<Description> request) {
        var b = request.body();
        return door.outside(request)
                .change(
                        id,
                        e ->
                                new OrganisationCommand.Change(
                                        id, b.label(), b.partyType(), b.sector(), e));
    }
}
