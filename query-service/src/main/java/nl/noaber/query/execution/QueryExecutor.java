package nl.noaber.query.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.query.community.CommunityProjection;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.execution.ViewerResolver.ResolvedViewer;
import nl.noaber.query.projection.Projection;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Executes a query: waits for the commit, then determines the viewer and reads the rows as of the
 * moment, both in one snapshot.
 */
public final class QueryExecutor {

    public static final String COMMIT = "Noaber-Commit";
    public static final Projection<CommunityRow> COMMUNITY = new CommunityProjection();

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final ReadModel model;
    private final CommitAwaiter commits;
    private final TemporalQueryParser temporalQueries;

    private final Pager pager;

    public QueryExecutor(ReadModel model, CommitAwaiter commits, Clock clock, Pager pager) {
        this.model = model;
        this.commits = commits;
        this.pager = pager;
        this.temporalQueries = new TemporalQueryParser(clock);
    }

    /**
     * Rows as a viewer sees them, and who the viewer is.
     *
     * @param context the query context on the requested day
     */
    public record ViewedResult<R>(QueryResult<R> result, QueryContext context) {}

    /** The answer to a query about a community. */
    public <R> ResponseEntity<Object> answer(
            Query<R> query,
            @Nullable String community,
            Account account,
            QueryParameters parameters) {
        parameters.only(with(parameters(query), TemporalQueryParser.PARAMETERS));
        return answer(query, community, account, parameters, temporalQueries.of(parameters), false);
    }

    /** The answer it would have with part of the history, as far as research may read it. */
    public <R> ResponseEntity<Object> replay(
            Query<R> query, String community, Account account, QueryParameters parameters) {
        parameters.only(
                with(
                        with(parameters(query), TemporalQueryParser.PARAMETERS),
                        TemporalQueryParser.REPLAY));
        return answer(
                query, community, account, parameters, temporalQueries.ofReplay(parameters), true);
    }

    private <R> ResponseEntity<Object> answer(
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
        ViewedResult<R> viewed = read(query.view(), community, account, temporal, research);
        if (viewed == null) {
            throw new NotFoundException();
        }
        Object answer = query.answer(viewed.result().rows(), viewed.context(), parameters);
        return query.paged()
                ? paged(answer, parameters, viewed.result().commit())
                : ResponseEntity.ok()
                        .header(COMMIT, Long.toString(viewed.result().commit()))
                        .body(answer);
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
        return read(view, community, account, temporal, false);
    }

    private <R> @Nullable ViewedResult<R> read(
            Projection<R> view,
            String community,
            Account account,
            TemporalQuery temporal,
            boolean research) {
        return model.<@Nullable ViewedResult<R>>inSnapshot(snapshot -> {
            ResolvedViewer resolved = ViewerResolver.resolve(snapshot, community, account);
            Viewer viewer = research ? resolved.viewer().researching() : resolved.viewer();
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
        });
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
