package nl.noaber.query.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerNotes.Reflects;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.QueryExecutor.ViewedResult;
import nl.noaber.query.execution.TemporalQueryParser;
import nl.noaber.query.labels.LabelProjection;
import nl.noaber.query.labels.LabelRow;
import nl.noaber.query.labels.LabelRow.Label;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.temporal.TemporalQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks up what people are called, in the communities in which the account may see it. */
@RestController
class PeopleController {

    static final String IDS = "ids";
    private static final int MOST = 100;

    private final ReadModel model;
    private final QueryExecutor executor;

    PeopleController(ReadModel model, QueryExecutor executor) {
        this.model = model;
        this.executor = executor;
    }

    /** The people who were found, in the order in which they were asked for. */
    record People(List<LabelledPerson> people, Reflects reflects) {}

    /** A person, by each label under which the account may know them. */
    record LabelledPerson(PersonId person, List<KnownAs> labels) {}

    /** What a person is called in one community. */
    record KnownAs(String community, String label) {}

    @GetMapping("/people")
    ResponseEntity<People> people(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        QueryParameters parameters =
                new QueryParameters(given)
                        .only(QueryExecutor.with(Set.of(IDS), TemporalQueryParser.PARAMETERS));
        List<PersonId> ids = ids(parameters);
        TemporalQuery temporal = executor.awaited(null, parameters);
        long commit = model.commit();
        var found = new ArrayList<LabelledPerson>();
        Map<String, Rows<LabelRow>> names = new HashMap<>();
        for (PersonId id : ids) {
            List<KnownAs> labels =
                    labels(
                            id,
                            community ->
                                    names.computeIfAbsent(
                                            community,
                                            each -> names(each, account, temporal.unfiltered())));
            if (!labels.isEmpty()) {
                found.add(new LabelledPerson(id, labels));
            }
        }
        return ResponseEntity.ok()
                .header(QueryExecutor.COMMIT, Long.toString(commit))
                .body(new People(found, new Reflects(commit)));
    }

    private List<KnownAs> labels(PersonId id, Function<String, Rows<LabelRow>> names) {
        var labels = new ArrayList<KnownAs>();
        for (String community : model.scopesWith(LabelProjection.VIEW, id.value())) {
            if (names.apply(community).get(id.value()) instanceof Label(String label)) {
                labels.add(new KnownAs(community, label));
            }
        }
        return labels;
    }

    /** The names in a community that an account may see; empty if it may see nothing there. */
    private Rows<LabelRow> names(String community, Account account, TemporalQuery temporal) {
        ViewedResult<LabelRow> viewed =
                executor.read(LabelProjection.VIEW, community, account, temporal);
        return viewed == null ? new Rows<>() : viewed.result().rows();
    }

    /** One parameter with ids between commas, or several parameters. */
    private static List<PersonId> ids(QueryParameters parameters) {
        try {
            List<PersonId> ids =
                    parameters.all(IDS).stream()
                            .flatMap(each -> List.of(each.split(",", -1)).stream())
                            .map(PersonId::new)
                            .distinct()
                            .toList();
            if (ids.isEmpty() || ids.size() > MOST) {
                throw new BadParameterException(IDS, "must name 1 to " + MOST + " people");
            }
            return ids;
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(IDS, "must be ids of people, with commas in between");
        }
    }
}
