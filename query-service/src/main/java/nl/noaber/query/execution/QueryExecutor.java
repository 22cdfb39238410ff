package nl.noaber.query.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.query.community.CommunityProjection;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.execution.ViewerResolver.ResolvedViewer;
import nl.noaber.query.labels.LabelProjection;
import nl.noaber.query.labels.LabelRow;
import nl.noaber.query.organisations.OrganisationProjection;
import nl.noaber.query.organisations.OrganisationRow;
import nl.noaber.query.organisations.OrganisationRow.OrganisationDetails;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.QueryResult;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.ReadSnapshot;
import nl.noaber.query.store.VisibilitySnapshot;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import nl.noaber.query.visibility.VisibilityProjection;
import nl.noaber.query.visibility.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Executes a query: waits for the commit, then determines the viewer and reads the rows as of the
 * moment, both in one snapshot.
 */
public final class QueryExecutor {

    public static final String COMMIT = "Noaber-Commit";
    public static final Projection<CommunityRow> COMMUNITY = new CommunityProjection();

    private static final Projection<OrganisationRow> REGISTER = new OrganisationProjection();
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final ReadModel model;
    private final CommitAwaiter commits;
    private final TemporalQueryParser temporalQueries;
    private final SourcePassages sources;

    private final Pager pager;

    public QueryExecutor(
            ReadModel model,
            CommitAwaiter commits,
            Clock clock,
            SourcePassages sources,
            Pager pager) {
        this.model = model;
        this.commits = commits;
        this.pager = pager;
        this.temporalQueries = new TemporalQueryParser(clock);
        this.sources = sources;
    }

    /**
     * Rows as a viewer sees them, and who the viewer is.
     *
     * @param context the query context on the requested day
     */
    public record ViewedResult<R>(QueryResult<R> result, QueryContext context) {}

    /** The answer to a query about a community. */
    public <R> ResponseEntity<AnswerDocument> answer(
            Query<R> query,
            @Nullable String community,
            Account account,
            QueryParameters parameters) {
        parameters.only(with(parameters(query), TemporalQueryParser.PARAMETERS));
        return answer(query, community, account, parameters, temporalQueries.of(parameters), false);
    }

    /** The answer it would have with part of the history, as far as research may read it. */
    public <R> ResponseEntity<AnswerDocument> replay(
            Query<R> query, String community, Account account, QueryParameters parameters) {
        parameters.only(
                with(
                        with(parameters(query), TemporalQueryParser.PARAMETERS),
                        TemporalQueryParser.REPLAY));
        return answer(
                query, community, account, parameters, temporalQueries.ofReplay(parameters), true);
    }

    private <R> ResponseEntity<AnswerDocument> answer(
            Query<R> query,
            @Nullable String community,
            Account account,
            QueryParameters parameters,
            TemporalQuery temporal,
            boolean research) {
        await(community, parameters, temporal);
        if (community == null) {
            throw new NotFoundException();
        }
        NamedResult<R> named =
                model.<@Nullable NamedResult<R>>inSnapshot(snapshot ->
                        named(snapshot, query.view(), community, account, temporal, research));
        if (named == null) {
            throw new NotFoundException();
        }
        ViewedResult<R> viewed = named.viewed();
        long commit = viewed.result().commit();
        Object answer = query.answer(viewed.result().rows(), viewed.context(), parameters);
        Pager.Page page =
                query.paged() ? pager.page(answer, parameters) : new Pager.Page(answer, null);
        return ResponseEntity.ok()
                .headers(NextLink.to(page.next()))
                .header(COMMIT, Long.toString(commit))
                .body(
                        new AnswerDocument(
                                page.answer(),
                                notes(page.answer(), commit, named.names(), account, temporal)));
    }

    /** The page of an answer that the parameters ask for, with a link to the next one. */
    public ResponseEntity<Object> paged(Object answer, QueryParameters parameters, long commit) {
        Pager.Page page = pager.page(answer, parameters);
        return ResponseEntity.ok()
                .headers(NextLink.to(page.next()))
                .header(COMMIT, Long.toString(commit))
                .body(page.answer());
    }

    /** The parameters of a query, with those of its pages. */
    public static Set<String> parameters(Query<?> query) {
        return query.paged() ? with(query.parameters(), Pager.PARAMETERS) : query.parameters();
    }

    /** What things are called and what consent withholds, for one viewer. */
    private record Names(Rows<LabelRow> labels, @Nullable Withheld withheld) {}

    /** Rows with what the notes of an answer need, all of the same moment of the database. */
    private record NamedResult<R>(ViewedResult<R> viewed, Names names) {}

    private <R> @Nullable NamedResult<R> named(
            ReadSnapshot snapshot,
            Projection<R> view,
            String community,
            Account account,
            TemporalQuery temporal,
            boolean research) {
        ResolvedViewer resolved = resolved(snapshot, community, account, research);
        ViewedResult<R> viewed = viewed(snapshot, view, community, account, temporal, resolved);
        return viewed == null
                ? null
                : new NamedResult<>(
                        viewed, names(snapshot, community, temporal, resolved.viewer()));
    }

    private static Names names(
            ReadSnapshot snapshot, String community, TemporalQuery temporal, Viewer viewer) {
        Withheld withheld = snapshot.withheld(community, temporal, viewer);
        QueryResult<LabelRow> labels =
                snapshot.at(LabelProjection.VIEW, community, temporal.unfiltered(), viewer);
        return new Names(labels == null ? new Rows<>() : labels.rows(), withheld);
    }

    private AnswerNotes notes(
            Object answer, long commit, Names names, Account account, TemporalQuery temporal) {
        var register = new Viewer(account.person(), AccessClass.MEMBER);
        return AnswerNotes.of(
                answer,
                commit,
                names.labels(),
                ids ->
                        model.inSnapshot(
                                snapshot -> labels(snapshot, ids, temporal.unfiltered(), register)),
                sources,
                names.withheld());
    }

    /**
     * The notes of an answer that no query makes, such as a page of single events.
     *
     * @param answer texts that contain its ids
     * @throws NotFoundException if there is no such community
     */
    public AnswerNotes notes(
            Object answer, String community, Account account, TemporalQuery temporal, long commit) {
        Names names =
                model.inSnapshot(snapshot ->
                        names(
                                snapshot,
                                community,
                                temporal,
                                resolved(snapshot, community, account, false).viewer()));
        return notes(answer, commit, names, account, temporal);
    }

    private static Map<String, String> labels(
            ReadSnapshot snapshot, Set<OrganisationId> ids, TemporalQuery temporal, Viewer viewer) {
        var labels = new HashMap<String, String>();
        for (OrganisationId id : ids) {
            String label = label(snapshot, id, temporal, viewer);
            if (label != null) {
                labels.put(id.value(), label);
            }
        }
        return labels;
    }

    /** What an organisation is called in the register, which every account may read. */
    private static @Nullable String label(
            ReadSnapshot snapshot, OrganisationId id, TemporalQuery temporal, Viewer viewer) {
        QueryResult<OrganisationRow> known = snapshot.at(REGISTER, id.value(), temporal, viewer);
        List<OrganisationDetails> labels =
                known == null
                        ? List.of()
                        : known.rows()
                                .inTime(
                                        "known/",
                                        OrganisationDetails.class,
                                        OrganisationDetails::since);
        return labels.isEmpty() ? null : labels.getLast().label();
    }

    /** The moment that a request asks about, after the read model has reached its commit. */
    public TemporalQuery awaited(@Nullable String community, QueryParameters parameters) {
        TemporalQuery temporal = temporalQueries.of(parameters);
        await(community, parameters, temporal);
        return temporal;
    }

    /**
     * The rows of a community at a moment, of what the account may see of it; none if that is
     * nothing.
     *
     * @throws NotFoundException if there is no such community
     */
    public <R> @Nullable ViewedResult<R> read(
            Projection<R> view, String community, Account account, TemporalQuery temporal) {
        return model.<@Nullable ViewedResult<R>>inSnapshot(snapshot ->
                viewed(
                        snapshot,
                        view,
                        community,
                        account,
                        temporal,
                        resolved(snapshot, community, account, false)));
    }

    private <R> @Nullable ViewedResult<R> viewed(
            ReadSnapshot snapshot,
            Projection<R> view,
            String community,
            Account account,
            TemporalQuery temporal,
            ResolvedViewer resolved) {
        Viewer viewer = resolved.viewer();
        QueryResult<R> result = snapshot.at(view, community, temporal, viewer);
        return result == null
                ? null
                : new ViewedResult<>(
                        result,
                        new QueryContext(
                                account.person(),
                                viewer.accessClass(),
                                resolved.member() == null ? Set.of() : resolved.member().held(),
                                viewer.by(day(temporal, result))));
    }

    /**
     * What an account may see of the single events of a community at a moment.
     *
     * @param withFolded whether to determine the events from which the views are folded
     * @throws NotFoundException if there is no such community, or nothing in it for this account
     */
    public VisibilitySnapshot visibilityAt(
            String community, Account account, TemporalQuery temporal, boolean withFolded) {
        return model.inSnapshot(snapshot ->
                snapshot.visibilityAt(
                        community, viewer(snapshot, community, account), temporal, withFolded));
    }

    /**
     * Checks that an account may see anything of a community.
     *
     * @throws NotFoundException if there is no such community, or nothing in it for this account
     */
    public void requireVisible(String community, Account account) {
        model.inSnapshot(snapshot -> viewer(snapshot, community, account));
    }

    /**
     * What an account may see of a community, or of its own person's history, as it is known now.
     *
     * @throws NotFoundException if there is no such community
     */
    public VisibilityPolicy policy(String scope, Account account) {
        return model.inSnapshot(snapshot ->
                snapshot.policy(
                        scope,
                        scope.equals(account.person().value())
                                ? new Viewer(account.person(), AccessClass.MEMBER)
                                : ViewerResolver.resolve(snapshot, scope, account).viewer()));
    }

    /**
     * The communities whose events an account follows: all for researchers and auditors, otherwise
     * those that its person belongs to or belonged to. An outsider may see something of others, but
     * does not follow them.
     */
    public List<String> communitiesOf(Account account) {
        boolean all = account.is(QueryContext.RESEARCHER) || account.is(QueryContext.AUDITOR);
        return all
                ? model.scopesWith(VisibilityFacts.VIEW, VisibilityProjection.FOUNDED)
                : membershipsOf(account);
    }

    /** The communities that the account's person belongs to or belonged to, sorted by id. */
    public List<String> membershipsOf(Account account) {
        return model
                .scopesWith(VisibilityFacts.VIEW, VisibilityProjection.member(account.person()))
                .stream()
                .sorted()
                .toList();
    }

    private static ResolvedViewer resolved(
            ReadSnapshot snapshot, String community, Account account, boolean research) {
        ResolvedViewer resolved = ViewerResolver.resolve(snapshot, community, account);
        return research
                ? new ResolvedViewer(resolved.viewer().researching(), resolved.member())
                : resolved;
    }

    private static Viewer viewer(ReadSnapshot snapshot, String community, Account account) {
        Viewer viewer = ViewerResolver.resolve(snapshot, community, account).viewer();
        if (!snapshot.maySeeAnything(community, viewer)) {
            throw new NotFoundException();
        }
        return viewer;
    }

    private LocalDate day(TemporalQuery temporal, QueryResult<?> result) {
        return temporalQueries.day(temporal, result.knownAt());
    }

    /** Waits for the commit that is required, and for that by which a past is known. */
    private void await(
            @Nullable String community, QueryParameters parameters, TemporalQuery temporal) {
        Long minimum = parameters.number("minCommit");
        Long knownAt = temporal.knownAtCommit();
        long wanted = Math.max(minimum == null ? 0 : minimum, knownAt == null ? 0 : knownAt);
        if (wanted > 0) {
            long reached =
                    QuerySlot.released(
                            () -> commits.await(() -> model.commit(community), wanted, MAX_WAIT));
            if (reached < wanted) {
                throw new ReadModelBehindException(wanted, reached);
            }
        }
    }

    public static Set<String> with(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
