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
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.TemporalQueryParser;
import nl.noaber.query.people.PeopleProjection;
import nl.noaber.query.people.PersonRow;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.ReadModel.Seen;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityProjection;
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

    private final ReadModel model;
    private final QueryExecutor desk;

    CommunitiesController(ReadModel model, QueryExecutor desk) {
        this.model = model;
        this.desk = desk;
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
    record Communities(List<Listed> communities) {}

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
            List<Membership> communities) {}

    /** The person's roles in one community. */
    record Membership(String community, Member member) {}

    @GetMapping("/communities")
    ResponseEntity<Communities> communities(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        QueryParameters asked = new QueryParameters(given).only(TemporalQueryParser.PARAMETERS);
        TemporalQuery moment = desk.awaited(null, asked);
        long commit = model.commit();
        List<Listed> listed =
                seenBy(account).stream()
                        .map(community -> listed(community, account, moment))
                        .filter(Objects::nonNull)
                        .toList();
        return ResponseEntity.ok()
                .header(QueryExecutor.COMMIT, Long.toString(reflected(commit, moment)))
                .body(new Communities(listed));
    }

    @GetMapping("/people/me")
    ResponseEntity<Me> me(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        QueryParameters asked = new QueryParameters(given).only(TemporalQueryParser.PARAMETERS);
        TemporalQuery moment = desk.awaited(null, asked);
        long commit = model.commit();
        Seen<PersonRow> seen =
                model.at(
                        PEOPLE,
                        account.person().value(),
                        moment,
                        new Viewer(account.person(), AccessClass.MEMBER));
        Rows<PersonRow> rows = seen == null ? new Rows<>() : seen.rows();
        List<PersonRow.PersonDetails> labels =
                rows.inTime(
                        "known/", PersonRow.PersonDetails.class, PersonRow.PersonDetails::since);
        List<Membership> memberships =
                belongsTo(account).stream()
                        .map(community -> membership(community, account, moment))
                        .filter(Objects::nonNull)
                        .toList();
        return ResponseEntity.ok()
                .header(QueryExecutor.COMMIT, Long.toString(reflected(commit, moment)))
                .body(
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
                                memberships));
    }

    /** Not every community that some outsider may see something of: only their own, or all. */
    private List<String> seenBy(Account account) {
        boolean all = account.is(QueryContext.RESEARCHER) || account.is(QueryContext.AUDITOR);
        return all
                ? model.scopesWith(VisibilityFacts.VIEW, VisibilityProjection.FOUNDED)
                : belongsTo(account);
    }

    private List<String> belongsTo(Account account) {
        return model
                .scopesWith(VisibilityFacts.VIEW, VisibilityProjection.member(account.person()))
                .stream()
                .sorted()
                .toList();
    }

    private @Nullable Seen<CommunityRow> seen(
            String community, Account account, TemporalQuery moment) {
        return model.at(
                QueryExecutor.COMMUNITY,
                community,
                moment,
                desk.viewerUnchecked(community, account));
    }

    private @Nullable Listed listed(String community, Account account, TemporalQuery moment) {
        Seen<CommunityRow> seen = seen(community, account, moment);
        if (seen == null) {
            return null;
        }
        try {
            var asker =
                    new QueryContext(
                            account.person(),
                            desk.viewerUnchecked(community, account).accessClass(),
                            Set.of(),
                            desk.day(moment, seen));
            OverviewQuery.Answer told = OVERVIEW.answer(seen.rows(), asker, QueryParameters.NONE);
            Member member =
                    seen.rows().get(CommunityProjection.member(account.person()), Member.class);
            List<Role> roles =
                    member == null
                            ? List.of()
                            : member.tenures().stream()
                                    .filter(Tenure::held)
                                    .map(Tenure::role)
                                    .toList();
            return new Listed(
                    community, told.name(), told.issue(), told.state(), told.size(), roles);
        } catch (NotFoundException notYet) {
            return null;
        }
    }

    private @Nullable Membership membership(
            String community, Account account, TemporalQuery moment) {
        String own = CommunityProjection.member(account.person());
        Seen<CommunityRow> seen = seen(community, account, moment);
        Member member = seen == null ? null : seen.rows().get(own, Member.class);
        return member == null ? null : new Membership(community, member);
    }

    private static long reflected(long commit, TemporalQuery moment) {
        Long known = moment.knownAtCommit();
        return known == null ? commit : Math.min(commit, known);
    }
}
