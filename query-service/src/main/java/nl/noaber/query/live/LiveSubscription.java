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
import nl.noaber.query.execution.Account;
import nl.noaber.query.live.LiveSource.Changed;
import nl.noaber.query.live.LiveSource.Page;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.store.Changes.Change;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.Generations.Live;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import nl.noaber.query.visibility.VisibilityProjection;
import org.jspecify.annotations.Nullable;

/** The position of one client, and the pages of events and changed views that follow. */
final class LiveSubscription implements LiveSource.Following {

    private static final int PAGE = 200;
    private static final long BEFORE = -1;

    /** What is asked about one's own person, {@code /people/me}. */
    private static final String OWN = "me";

    private final LiveSource from;

    private final Account account;
    private final @Nullable String community;
    private final Consumer<List<CommunityId>> note;
    private final Set<String> noted = new HashSet<>();
    private final Map<String, Long> reported = new HashMap<>();
    private final long began;
    private long at;
    private long generation;

    /**
     * @param resumes whether the client resumes after an index that it received
     * @param note receives communities before any event of them is sent
     */
    LiveSubscription(
            LiveSource from,
            Account account,
            @Nullable String community,
            long after,
            boolean resumes,
            Consumer<List<CommunityId>> note) {
        this.from = from;
        this.note = note;
        this.account = account;
        this.community = community;
        this.began = after;
        this.at = after;
        Live live = from.model().generation();
        // A client that resumes may have missed the switch to these rows.
        this.generation = resumes && after <= live.since() ? BEFORE : live.number();
        note(scopes());
    }

    private void note(Set<String> scopes) {
        List<CommunityId> communities =
                scopes.stream()
                        .filter(scope -> !scope.equals(own()))
                        .filter(scope -> !noted.contains(scope))
                        .sorted()
                        .map(CommunityId::new)
                        .toList();
        if (noted.isEmpty() || !communities.isEmpty()) {
            note.accept(communities);
            noted.addAll(scopes);
        }
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public Page next(long commit) {
        Set<String> scopes = scopes();
        note(scopes);
        Map<String, Long> parked =
                from.model().parked().stream()
                        .collect(Collectors.toMap(Parked::scope, Parked::index));
        List<EventHistoryQuery.Scoped> found = from.trail().following(scopes, at, commit, PAGE);
        var sights = new HashMap<String, VisibilityPolicy>();
        var seen = new HashSet<String>();
        var events = new ArrayList<AuditController.Event>();
        for (EventHistoryQuery.Scoped each : found) {
            VisibilityPolicy sight = sights.computeIfAbsent(each.scope(), this::sight);
            // The facts of the visibility policy do not include parked events yet.
            long waits = parked.getOrDefault(each.scope(), Long.MAX_VALUE);
            if (each.stored().event().index() >= waits) {
                continue;
            }
            if (sight.mayKnowOf() || sight.maySee(each.stored().event())) {
                events.add(AuditController.told(sight, each.stored()));
                seen.add(each.scope());
            }
        }
        boolean more = found.size() == PAGE;
        at = more ? found.getLast().stored().event().index() : end(commit);
        return new Page(changed(scopes, sights, seen, commit), events, more);
    }

    /** What is not in this client's histories was not for them either. */
    private long end(long commit) {
        return Math.max(at, from.trail().lastIndex(commit));
    }

    private List<Changed> changed(
            Set<String> scopes,
            Map<String, VisibilityPolicy> sights,
            Set<String> seen,
            long commit) {
        Map<String, Set<String>> marked = marked(scopes);
        var looked = new TreeSet<>(marked.keySet());
        looked.addAll(seen);
        var changed = new ArrayList<Changed>();
        for (String scope : looked) {
            if (scope.equals(own())) {
                changed.add(new Changed(null, List.of(OWN), commit));
                continue;
            }
            boolean common = sights.computeIfAbsent(scope, this::sight).isCommon();
            Set<String> views = marked.getOrDefault(scope, Set.of());
            List<String> asked =
                    LiveSource.again(from.questions(), common, seen.contains(scope), views);
            if (!asked.isEmpty()) {
                changed.add(new Changed(scope, asked, commit));
            }
        }
        long live = from.model().generation().number();
        if (live != generation) {
            generation = live;
            var all = Stream.concat(from.questions().stream().map(Query::name), Stream.of(OWN));
            changed.add(new Changed(null, all.sorted().toList(), commit));
        }
        return changed;
    }

    /** The views whose stored rows have changed since it last looked, by history. */
    private Map<String, Set<String>> marked(Set<String> scopes) {
        var marked = new HashMap<String, Set<String>>();
        for (Change change : from.changes().of(scopes)) {
            Long before = reported.put(change.scope() + "/" + change.view(), change.times());
            if (before == null ? change.index() > began : before != change.times()) {
                marked.computeIfAbsent(change.scope(), _ -> new TreeSet<>()).add(change.view());
            }
        }
        return marked;
    }

    private VisibilityPolicy sight(String scope) {
        return from.model()
                .sight(
                        scope,
                        scope.equals(own())
                                ? new Viewer(account.person(), AccessClass.MEMBER)
                                : from.desk().viewerUnchecked(scope, account));
    }

    private Set<String> scopes() {
        if (community != null) {
            return Set.of(community);
        }
        boolean all = account.is(QueryContext.RESEARCHER) || account.is(QueryContext.AUDITOR);
        String key =
                all ? VisibilityProjection.FOUNDED : VisibilityProjection.member(account.person());
        var scopes = new HashSet<>(from.model().scopesWith(VisibilityFacts.VIEW, key));
        scopes.add(own());
        return scopes;
    }

    private String own() {
        return account.person().value();
    }
}
