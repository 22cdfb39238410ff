package nl.noaber.query.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.BadParameter;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.CircleView;
import nl.noaber.query.projection.Circles;
import nl.noaber.query.projection.Sight;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.projection.Viewer.Standing;
import nl.noaber.query.store.Changes;
import nl.noaber.query.store.Changes.Change;
import nl.noaber.query.store.ParkedSequences.Parked;
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
    record Page(List<Changed> changed, List<TrailController.Event> events, boolean more) {}

    /** Tells one client what comes next. */
    interface Following {

        /** Everything up to this event has been told, or was not for this client. */
        long at();

        /** The next events up to a commit; who may see what is asked anew for every page. */
        Page next(long commit);
    }

    /**
     * Follows for an account from an index on, or from now on.
     *
     * @param note told of communities before anything of theirs is
     * @throws nl.noaber.query.asking.NotThere if nothing of the community is for them
     * @throws BadParameter if the log has not come as far
     */
    Following follower(
            Account account,
            @Nullable String community,
            @Nullable Long after,
            Consumer<List<CommunityId>> note) {
        if (community != null) {
            desk.viewer(community, account);
        }
        long last = trail.lastIndex(model.commit());
        if (after != null && after > last) {
            throw new BadParameter("Last-Event-ID", "lies beyond the end of the log");
        }
        var follower = new Follower(account, community, after == null ? last : after, note);
        follower.note(follower.scopes());
        return follower;
    }

    /**
     * Which questions to ask again. Who sees the stored rows is told which of them changed. Who
     * sees more or less is told when the circles changed, and otherwise only of what this page
     * shows them, whether the rows have run ahead of it or not: that something they may not see
     * happened is nothing to tell them.
     */
    static List<String> again(
            List<Question<?>> questions, boolean common, boolean seen, Set<String> marked) {
        boolean all = !common && (seen || marked.contains(Circles.VIEW.name()));
        return questions.stream()
                .filter(q -> all || (common && marked.contains(q.view().name())))
                .map(Question::name)
                .sorted()
                .toList();
    }

    /** How far one client has come. */
    private final class Follower implements Following {

        private final Account account;
        private final @Nullable String community;
        private final Consumer<List<CommunityId>> note;
        private final Set<String> noted = new HashSet<>();
        private final Map<String, Long> reported = new HashMap<>();
        private final long began;
        private long at;
        private long generation;

        private Follower(
                Account account,
                @Nullable String community,
                long after,
                Consumer<List<CommunityId>> note) {
            this.note = note;
            this.account = account;
            this.community = community;
            this.began = after;
            this.at = after;
            this.generation = model.generation();
        }

        private void note(Set<String> scopes) {
            List<CommunityId> communities =
                    scopes.stream()
                            .filter(scope -> !scope.equals(account.person().value()))
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
                    model.parked().stream().collect(Collectors.toMap(Parked::scope, Parked::index));
            List<Trail.Scoped> found = trail.following(scopes, at, commit, PAGE);
            var sights = new HashMap<String, Sight>();
            var seen = new HashSet<String>();
            var events = new ArrayList<TrailController.Event>();
            for (Trail.Scoped each : found) {
                Sight sight = sights.computeIfAbsent(each.scope(), this::sight);
                // The circles have not come as far as what waits.
                long waits = parked.getOrDefault(each.scope(), Long.MAX_VALUE);
                if (each.stored().event().index() >= waits) {
                    continue;
                }
                if (sight.mayKnowOf() || sight.maySee(each.stored().event())) {
                    events.add(TrailController.told(sight, each.stored()));
                    seen.add(each.scope());
                }
            }
            boolean more = found.size() == PAGE;
            at = more ? found.getLast().stored().event().index() : end(commit);
            return new Page(changed(scopes, sights, seen, commit), events, more);
        }

        /** What is not in this client's histories was not for them either. */
        private long end(long commit) {
            return Math.max(at, trail.lastIndex(commit));
        }

        private List<Changed> changed(
                Set<String> scopes, Map<String, Sight> sights, Set<String> seen, long commit) {
            Map<String, Set<String>> marked = marked(scopes);
            var looked = new TreeSet<>(marked.keySet());
            looked.addAll(seen);
            var changed = new ArrayList<Changed>();
            for (String scope : looked) {
                boolean common = sights.computeIfAbsent(scope, this::sight).isCommon();
                Set<String> views = marked.getOrDefault(scope, Set.of());
                List<String> asked = again(questions, common, seen.contains(scope), views);
                if (!asked.isEmpty()) {
                    changed.add(new Changed(scope, asked, commit));
                }
            }
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

        /** The views whose stored rows have changed since it last looked, by history. */
        private Map<String, Set<String>> marked(Set<String> scopes) {
            var marked = new HashMap<String, Set<String>>();
            for (Change change : changes.of(scopes)) {
                Long before = reported.put(change.scope() + "/" + change.view(), change.times());
                if (before == null ? change.index() > began : before != change.times()) {
                    marked.computeIfAbsent(change.scope(), _ -> new TreeSet<>()).add(change.view());
                }
            }
            return marked;
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
