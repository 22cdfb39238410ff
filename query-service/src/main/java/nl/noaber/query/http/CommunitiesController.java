package nl.noaber.query.http;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.community.CommunityProjection;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.community.CommunityRow.Member;
import nl.noaber.query.community.CommunityRow.Tenure;
import nl.noaber.query.community.OverviewQuery;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerNotes.Reflects;
import nl.noaber.query.execution.Pager;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.QueryExecutor.ViewedResult;
import nl.noaber.query.execution.TemporalQueryParser;
import nl.noaber.query.people.PeopleProjection;
import nl.noaber.query.people.PersonRow;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.QueryWork;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.QueryResult;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints about the account's own person: its communities and its own data. */
@RestController
class CommunitiesController {

    private static final Projection<PersonRow> PEOPLE = new PeopleProjection();
    private static final OverviewQuery OVERVIEW = new OverviewQuery();
    static final Set<String> PARAMETERS =
            QueryExecutor.with(Pager.PARAMETERS, TemporalQueryParser.PARAMETERS);

    private final ReadModel model;
    private final QueryExecutor executor;

    CommunitiesController(ReadModel model, QueryExecutor executor) {
        this.model = model;
        this.executor = executor;
    }

    /** A community in a list. */
    record Listed(
            String community,
            String name,
            String issue,
            OverviewQuery.State state,
            int size,
            List<Role> roles) {}

    /** The communities an account may see. */
    record Communities(List<Listed> communities, Reflects reflects) {}

    /**
     * What is known about the account's person.
     *
     * @param known by which label; none if they are not registered
     * @param labels that and earlier ones, the oldest first, as are hats, positions and traits
     */
    record Me(
            PersonId person,
            PersonRow.@Nullable PersonDetails known,
            List<PersonRow.PersonDetails> labels,
            List<PersonRow.Hat> hats,
            List<PersonRow.Affiliation> affiliations,
            List<PersonRow.Trait> traits,
            List<Membership> communities,
            Reflects reflects) {}

    /** The person's roles in one community. */
    record Membership(String community, Member member) {}

    @GetMapping("/communities")
    ResponseEntity<Object> communities(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        QueryParameters parameters = new QueryParameters(given).only(PARAMETERS);
        TemporalQuery temporal = executor.awaited(null, parameters);
        long commit = model.commit();
        List<Listed> listed =
                executor.communitiesOf(account).stream()
                        .map(community ->
                                QueryWork.<@Nullable Listed>part(
                                        () -> listed(community, account, temporal)))
                        .filter(Objects::nonNull)
                        .toList();
        return executor.paged(
                new Communities(listed, new Reflects(reflected(commit, temporal))),
                parameters,
                reflected(commit, temporal));
    }

    @GetMapping("/people/me")
    ResponseEntity<Object> me(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        QueryParameters parameters = new QueryParameters(given).only(PARAMETERS);
        TemporalQuery temporal = executor.awaited(null, parameters);
        long commit = model.commit();
        QueryResult<PersonRow> result =
                model.at(
                        PEOPLE,
                        account.person().value(),
                        temporal,
                        new Viewer(account.person(), AccessClass.MEMBER));
        Rows<PersonRow> rows = result == null ? new Rows<>() : result.rows();
        List<PersonRow.PersonDetails> labels =
                rows.inTime(
                        "known/", PersonRow.PersonDetails.class, PersonRow.PersonDetails::since);
        List<Membership> memberships =
                executor.membershipsOf(account).stream()
                        .map(community ->
                                QueryWork.<@Nullable Membership>part(
                                        () -> membership(community, account, temporal)))
                        .filter(Objects::nonNull)
                        .toList();
        return executor.paged(
                new Me(
                        account.person(),
                        labels.isEmpty() ? null : labels.getLast(),
                        labels,
                        rows.inTime("hat/", PersonRow.Hat.class, PersonRow.Hat::since),
                        rows.inTime(
                                "affiliation/",
                                PersonRow.Affiliation.class,
                                PersonRow.Affiliation::since),
                        rows.inTime("trait/", PersonRow.Trait.class, PersonRow.Trait::at),
                        memberships,
                        new Reflects(reflected(commit, temporal))),
                parameters,
                reflected(commit, temporal));
    }

    private @Nullable Listed listed(String community, Account account, TemporalQuery temporal) {
        ViewedResult<CommunityRow> viewed =
                executor.read(QueryExecutor.COMMUNITY, community, account, temporal);
        if (viewed == null) {
            return null;
        }
        Rows<CommunityRow> rows = viewed.result().rows();
        try {
            OverviewQuery.Answer overview =
                    OVERVIEW.answer(rows, viewed.context(), QueryParameters.NONE);
            Member member = rows.get(CommunityProjection.member(account.person()), Member.class);
            List<Role> roles =
                    member == null
                            ? List.of()
                            : member.tenures().stream()
                                    .filter(Tenure::held)
                                    .map(Tenure::role)
                                    .toList();
            return new Listed(
                    community,
                    overview.name(),
                    overview.issue(),
                    overview.state(),
                    overview.size(),
                    roles);
        } catch (NotFoundException notYet) {
            return null;
        }
    }

    private @Nullable Membership membership(
            String community, Account account, TemporalQuery temporal) {
        String own = CommunityProjection.member(account.person());
        ViewedResult<CommunityRow> viewed =
                executor.read(QueryExecutor.COMMUNITY, community, account, temporal);
        Member member = viewed == null ? null : viewed.result().rows().get(own, Member.class);
        return member == null ? null : new Membership(community, member);
    }

    private static long reflected(long commit, TemporalQuery temporal) {
        Long known = temporal.knownAtCommit();
        return known == null ? commit : Math.min(commit, known);
    }
}
