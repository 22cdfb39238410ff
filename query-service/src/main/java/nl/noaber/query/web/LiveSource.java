package nl.noaber.query.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.CircleView;
import nl.noaber.query.projection.Circles;
import nl.noaber.query.projection.Sight;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.projection.Viewer.Standing;
import nl.noaber.query.store.Changes;
import nl.noaber.query.store.Changes.Change;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Trail;
import org.jspecify.annotations.Nullable;

/** Finds for one client after the other what comes next. */
public final class LiveSource {

    private static final int PAGE = 200;

    private final ReadModel model;
    private final Trail trail;
    private final Changes changes;
    private final Desk desk;
    private final List<Question<?>> questions;

    public LiveSource(
            ReadModel model, Trail trail, Changes changes, Desk desk, List<Question<?>> questions) {
        this.model = model;
        this.trail = trail;
        this.changes = changes;
        this.desk = desk;
        this.questions = List.copyOf(questions);
    }

    /**
     * What to ask again.
     *
     * @param community whose views changed; none where all rows were built anew
     * @param views the questions whose answers may have changed
     * @param commit the answers reflect at least this commit
     */
    record Changed(@Nullable String community, List<String> views, long commit) {}

    /**
     * What comes next.
     *
     * @param more whether there may be more up to the same commit
     */
    record Page(List<TrailController.Event> events, List<Changed> changed, boolean more) {}

    /**
     * Follows for an account from an index on, or from now on.
     *
     * @throws nl.noaber.query.asking.NotThere if nothing of the community is for them
     */
    Follower follower(Account account, @Nullable String community, @Nullable Long after) {
        if (community != null) {
            desk.viewer(community, account);
        }
        return new Follower(
                account, community, after == null ? trail.lastIndex(model.commit()) : after);
    }

    /** How far one client has come. */
    final class Follower {

        private final Account account;
        private final @Nullable String community;
        private final Map<String, Long> reported = new HashMap<>();
        private final long began;
        private long at;
        private long generation;

        private Follower(Account account, @Nullable String community, long after) {
            this.account = account;
            this.community = community;
            this.began = after;
            this.at = after;
            this.generation = model.generation();
        }

        /** The communities whose events may come. */
        List<CommunityId> communities() {
            return scopes().stream()
                    .filter(scope -> !scope.equals(account.person().value()))
                    .sorted()
                    .map(CommunityId::new)
                    .toList();
        }

        /** Everything up to this event has been told, or was not for this client. */
        long at() {
            return at;
        }

        /** The next events up to a commit; who may see what is asked anew for every page. */
        Page next(long commit) {
            Set<String> scopes = scopes();
            List<Trail.Scoped> found = trail.following(scopes, at, commit, PAGE);
            var sights = new HashMap<String, Sight>();
            var seen = new HashSet<String>();
            var events = new ArrayList<TrailController.Event>();
            for (Trail.Scoped each : found) {
                Sight sight = sights.computeIfAbsent(each.scope(), this::sight);
                if (sight.mayKnowOf() || sight.maySee(each.stored().event())) {
                    events.add(TrailController.told(sight, each.stored()));
                    seen.add(each.scope());
                }
            }
            boolean more = found.size() == PAGE;
            at = more ? found.getLast().stored().event().index() : end(commit);
            return new Page(events, more ? List.of() : changed(scopes, sights, seen, commit), more);
        }

        /** What is not in this client's histories was not for them either. */
        private long end(long commit) {
            return Math.max(at, trail.lastIndex(commit));
        }

        private List<Changed> changed(
                Set<String> scopes, Map<String, Sight> sights, Set<String> seen, long commit) {
            var views = new HashMap<String, Set<String>>();
            for (Change change : changes.of(scopes)) {
                Long before = reported.put(change.scope() + "/" + change.view(), change.times());
                if (before == null ? change.index() > began : before != change.times()) {
                    views.computeIfAbsent(change.scope(), _ -> new TreeSet<>()).add(change.view());
                }
            }
            var changed = new ArrayList<Changed>();
            views.forEach((scope, names) -> {
                List<String> asked = asked(sights, seen, scope, names);
                if (!asked.isEmpty()) {
                    changed.add(new Changed(scope, asked, commit));
                }
            });
            long live = model.generation();
            if (live != generation) {
                generation = live;
                changed.add(
                        new Changed(
                                null,
                                questions.stream().map(Question::name).sorted().toList(),
                                commit));
            }
            return changed;
        }

        /**
         * Who sees the stored rows is told which of them changed. Who sees more or less is told
         * when the circles changed, and otherwise only of what they saw happen: that something they
         * may not see happened is nothing to tell them.
         */
        private List<String> asked(
                Map<String, Sight> sights, Set<String> seen, String scope, Set<String> views) {
            boolean all = views.contains(Circles.VIEW.name());
            Sight sight = sights.computeIfAbsent(scope, this::sight);
            if (!sight.isCommon() && !all && !seen.contains(scope)) {
                return List.of();
            }
            boolean everything = !sight.isCommon();
            return questions.stream()
                    .filter(q -> everything || views.contains(q.view().name()))
                    .map(Question::name)
                    .sorted()
                    .toList();
        }

        private Sight sight(String scope) {
            return model.sight(
                    scope,
                    scope.equals(account.person().value())
                            ? new Viewer(account.person(), Standing.MEMBER)
                            : desk.standing(scope, account));
        }

        private Set<String> scopes() {
            if (community != null) {
                return Set.of(community);
            }
            boolean all = account.is(Asker.RESEARCHER) || account.is(Asker.AUDITOR);
            String key = all ? CircleView.FOUNDED : CircleView.member(account.person());
            var scopes = new HashSet<>(model.scopesWith(Circles.VIEW, key));
            scopes.add(account.person().value());
            return scopes;
        }
    }
}
