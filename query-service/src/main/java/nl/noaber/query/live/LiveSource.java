package nl.noaber.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.query.audit.AuditController;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.Query;
import nl.noaber.query.store.Changes;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.visibility.VisibilityFacts;
import org.jspecify.annotations.Nullable;

/** Finds for one client after the other what comes next. */
public record LiveSource(
        ReadModel model,
        EventHistoryQuery trail,
        Changes changes,
        QueryExecutor desk,
        List<Query<?>> questions) {

    public LiveSource {
        questions = List.copyOf(questions);
    }

    /**
     * What to ask again.
     *
     * @param community whose views changed; none where all rows were built anew, or those of the
     *     account's own person
     * @param views the questions whose answers may have changed
     * @param commit the answers reflect at least this commit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(@Nullable String community, List<String> views, long commit) {}

    /**
     * What comes next.
     *
     * @param more whether there may be more up to the same commit
     */
    record Page(List<Changed> changed, List<AuditController.Event> events, boolean more) {}

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
     * @throws nl.noaber.query.query.NotFoundException if nothing of the community is for them
     * @throws BadParameterException if the log has not come as far
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
            throw new BadParameterException("Last-Event-ID", "lies beyond the end of the log");
        }
        long from = after == null ? last : after;
        return new LiveSubscription(this, account, community, from, after != null, note);
    }

    /**
     * Which questions to ask again. Who sees the stored rows is told which of them changed. Who
     * sees more or less is told when the circles changed, and otherwise only of what this page
     * shows them, whether the rows have run ahead of it or not: that something they may not see
     * happened is nothing to tell them.
     */
    static List<String> again(
            List<Query<?>> questions, boolean common, boolean seen, Set<String> marked) {
        boolean all = !common && (seen || marked.contains(VisibilityFacts.VIEW.name()));
        return questions.stream()
                .filter(q -> all || (common && marked.contains(q.view().name())))
                .map(Query::name)
                .sorted()
                .toList();
    }
}
