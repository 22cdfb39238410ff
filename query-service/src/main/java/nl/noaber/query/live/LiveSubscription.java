package nl.noaber.query.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.query.audit.AuditController;
import nl.noaber.query.audit.EventRedactor;
import nl.noaber.query.execution.Account;
import nl.noaber.query.live.LiveSource.Changed;
import nl.noaber.query.live.LiveSource.Page;
import nl.noaber.query.query.Query;
import nl.noaber.query.store.Changes.Change;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.Generations.Live;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.visibility.VisibilityPolicy;
import org.jspecify.annotations.Nullable;

/** The position of one client, and the pages of events and changed views that follow. */
final class LiveSubscription implements LiveSource.Subscription {

    private static final int PAGE = 200;
    private static final long BEFORE = -1;

    /** What is asked about one's own person, {@code /people/me}. */
    private static final String OWN = "me";

    private final LiveSource source;
    private final EventRedactor redactor;
    private final Account account;
    private final @Nullable String community;
    private final Consumer<List<CommunityId>> recordAccess;
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, Long> reported = new HashMap<>();
    private final long began;
    private long at;
    private long generation;

    /**
     * @param resumes whether the client resumes after an index that it received
     * @param recordAccess receives communities before any event of them is sent
     */
    LiveSubscription(
            LiveSource source,
            Account account,
            @Nullable String community,
            long after,
            boolean resumes,
            Consumer<List<CommunityId>> recordAccess) {
        this.source = source;
        this.redactor = new EventRedactor(source.history());
        this.recordAccess = recordAccess;
        this.account = account;
        this.community = community;
        this.began = after;
        this.at = after;
        Live live = source.model().generation();
        // A client that resumes may have missed the switch to these rows.
        this.generation = resumes && after <= live.since() ? BEFORE : live.number();
        recordNew(scopes());
    }

    private void recordNew(Set<String> scopes) {
        List<CommunityId> communities =
                scopes.stream()
                        .filter(scope -> !scope.equals(own()))
                        .filter(scope -> !recorded.contains(scope))
                        .sorted()
                        .map(CommunityId::new)
                        .toList();
        if (recorded.isEmpty() || !communities.isEmpty()) {
            recordAccess.accept(communities);
            recorded.addAll(scopes);
        }
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public Page next(long commit) {
        Set<String> scopes = scopes();
        recordNew(scopes);
        Map<String, Long> parked =
                source.model().parked().stream()
                        .collect(Collectors.toMap(Parked::scope, Parked::index));
        List<EventHistoryQuery.Scoped> found = source.history().following(scopes, at, commit, PAGE);
        var policies = new HashMap<String, VisibilityPolicy>();
        var shown = new HashSet<String>();
        var events = new ArrayList<AuditController.Event>();
        for (EventHistoryQuery.Scoped each : found) {
            VisibilityPolicy policy = policies.computeIfAbsent(each.scope(), this::policy);
            // The facts of the visibility policy do not include parked events yet.
            long waits = parked.getOrDefault(each.scope(), Long.MAX_VALUE);
            if (each.stored().event().index() >= waits) {
                continue;
            }
            if (policy.mayKnowOf() || policy.maySee(each.stored().event())) {
                events.addAll(redactor.redacted(each.scope(), policy, List.of(each.stored())));
                shown.add(each.scope());
            }
        }
        boolean more = found.size() == PAGE;
        at = more ? found.getLast().stored().event().index() : end(commit);
        return new Page(changed(scopes, policies, shown, commit), events, more);
    }

    /** What is not in this client's histories was not for them either. */
    private long end(long commit) {
        return Math.max(at, source.history().lastIndex(commit));
    }

    private List<Changed> changed(
            Set<String> scopes,
            Map<String, VisibilityPolicy> policies,
            Set<String> shown,
            long commit) {
        Map<String, Set<String>> marked = marked(scopes);
        var affected = new TreeSet<>(marked.keySet());
        affected.addAll(shown);
        var changed = new ArrayList<Changed>();
        for (String scope : affected) {
            if (scope.equals(own())) {
                changed.add(new Changed(null, List.of(OWN), commit));
                continue;
            }
            boolean common = policies.computeIfAbsent(scope, this::policy).isCommon();
            Set<String> views = marked.getOrDefault(scope, Set.of());
            List<String> queries =
                    LiveSource.toRepeat(source.questions(), common, shown.contains(scope), views);
            if (!queries.isEmpty()) {
                changed.add(new Changed(scope, queries, commit));
            }
        }
        long live = source.model().generation().number();
        if (live != generation) {
            generation = live;
            var all = Stream.concat(source.questions().stream().map(Query::name), Stream.of(OWN));
            changed.add(new Changed(null, all.sorted().toList(), commit));
        }
        return changed;
    }

    /** The views whose stored rows have changed since it last looked, by history. */
    private Map<String, Set<String>> marked(Set<String> scopes) {
        var marked = new HashMap<String, Set<String>>();
        for (Change change : source.changes().of(scopes)) {
            Long before = reported.put(change.scope() + "/" + change.view(), change.times());
            if (before == null ? change.index() > began : before != change.times()) {
                marked.computeIfAbsent(change.scope(), _ -> new TreeSet<>()).add(change.view());
            }
        }
        return marked;
    }

    private VisibilityPolicy policy(String scope) {
        return source.executor().policy(scope, account);
    }

    private Set<String> scopes() {
        if (community != null) {
            return Set.of(community);
        }
        var scopes = new HashSet<>(source.executor().communitiesOf(account));
        scopes.add(own());
        return scopes;
    }

    private String own() {
        return account.person().value();
    }
}
