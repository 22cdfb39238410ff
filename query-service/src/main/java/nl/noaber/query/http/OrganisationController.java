package nl.noaber.query.http;

import java.util.List;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerNotes.Reflects;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.organisations.OrganisationProjection;
import nl.noaber.query.organisations.OrganisationRow;
import nl.noaber.query.organisations.OrganisationRow.OrganisationDetails;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.QueryResult;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
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

    private static final Projection<OrganisationRow> VIEW = new OrganisationProjection();

    private final ReadModel model;
    private final QueryExecutor executor;

    OrganisationController(ReadModel model, QueryExecutor executor) {
        this.model = model;
        this.executor = executor;
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
            List<OrganisationDetails> history,
            Reflects reflects) {}

    @GetMapping("/organisations/{organisation}")
    ResponseEntity<Object> organisation(
            @PathVariable String organisation,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QueryParameters parameters =
                new QueryParameters(given).only(CommunitiesController.PARAMETERS);
        TemporalQuery temporal = executor.awaited(organisation, parameters);
        var viewer = new Viewer(Account.of(token).person(), AccessClass.MEMBER);
        QueryResult<OrganisationRow> result = model.at(VIEW, organisation, temporal, viewer);
        if (result == null || result.rows().isEmpty()) {
            throw new NotFoundException();
        }
        List<OrganisationDetails> history =
                result.rows()
                        .inTime("known/", OrganisationDetails.class, OrganisationDetails::since);
        OrganisationDetails now = history.getLast();
        return executor.paged(
                new Organisation(
                        new OrganisationId(organisation),
                        now.label(),
                        now.partyType(),
                        now.sector(),
                        history,
                        new Reflects(result.commit())),
                parameters,
                result.commit());
    }
}
