package nl.noaber.query.web;

import java.util.List;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.query.asking.NotThere;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.organisations.OrganisationRow;
import nl.noaber.query.organisations.OrganisationRow.Known;
import nl.noaber.query.organisations.OrganisationView;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.View;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.projection.Viewer.Standing;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.ReadModel.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of organisations; it belongs to no community, and every account may read it. */
@RestController
class OrganisationController {

    private static final View<OrganisationRow> VIEW = new OrganisationView();

    private final ReadModel model;
    private final Desk desk;

    OrganisationController(ReadModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /**
     * An organisation as it is known.
     *
     * @param history how it was known before and is now, the oldest first
     */
    record Organisation(
            OrganisationId organisation,
            String label,
            PartyType partyType,
            String sector,
            List<Known> history) {}

    @GetMapping("/organisations/{organisation}")
    ResponseEntity<Organisation> organisation(
            @PathVariable String organisation,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        Parameters asked = new Parameters(given).only(Moments.PARAMETERS);
        Moment moment = desk.awaited(organisation, asked);
        var viewer = new Viewer(Account.of(token).person(), Standing.MEMBER);
        Seen<OrganisationRow> seen = model.at(VIEW, organisation, moment, viewer);
        if (seen == null || seen.rows().isEmpty()) {
            throw new NotThere();
        }
        List<Known> history = seen.rows().inTime("known/", Known.class, Known::since);
        Known now = history.getLast();
        return ResponseEntity.ok()
                .header(Desk.COMMIT, Long.toString(seen.commit()))
                .body(
                        new Organisation(
                                new OrganisationId(organisation),
                                now.label(),
                                now.partyType(),
                                now.sector(),
                                history));
    }
}
