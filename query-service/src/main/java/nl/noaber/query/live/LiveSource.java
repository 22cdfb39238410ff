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

/** Finds the next events and changed views for each client. */
public record LiveSource(
        ReadModel model,
        EventHistoryQuery history,
        Changes changes,
        QueryExecutor executor,
        List<Query<?>> questions) {

    public LiveSource {
        questions = List.copyOf(questions);
    }

    /**
     * The queries to repeat.
     *
     * @param community whose views changed; none if all rows were rebuilt, or for the account's own
     *     person
     * @param views the queries whose answers may have changed
     * @param commit the answers reflect at least this commit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(@Nullable String community, List<String> views, long commit) {}

    /**
     * The next page of a client.
     *
     * @param more whether there may be more up to the same commit
     */
    record Page(List<Changed> changed, List<AuditController.Event> events, boolean more) {}

    /** The position of one client and its next page. */
    interface Subscription {

        /** The index up to which every event was sent or is not visible to this client. */
        long at();

        /** The next events up to a commit; visibility is determined anew for every page. */
        Page next(long commit);
    }

    /**
     * Starts a subscription of an account after an index, or from now on.
     *
     * @param recordAccess receives communities before any event of them is sent
     * @throws nl.noaber.query.query.NotFoundException if nothing in the community is visible to the
     *     account
     * @throws BadParameterException if the index is beyond the end of the log
     */
    Subscription subscribe(
            Account account,
            @Nullable String community,
            @Nullable Long after,
            Consumer<List<CommunityId>> recordAccess) {
        if (community != null) {
            executor.requireVisible(community, account);
        }
        long last = history.lastIndex(model.commit());
        if (after != null && after > last) {
            throw new BadParameterException("Last-Event-ID", "lies beyond the end of the log");
        }
        long from = after == null ? last : after;
        return new LiveSubscription(this, account, community, from, after != null, recordAccess);
    }

    /**
     * The queries to repeat. A viewer of the stored rows gets the views whose rows changed. Another
     * viewer gets all views when the facts of the visibility policy changed, and otherwise only if
     * this page has events for that viewer, also when the rows are ahead of the page: a change
     * behind an invisible event must not be revealed.
     */
    static List<String> toRepeat(
            List<Query<?>> questions, boolean common, boolean shown, Set<String> marked) {
        boolean all = !common && (shown || marked.contains(VisibilityFacts.VIEW.name()));
        return questions.stream()
                .filter(q -> all || (common && marked.contains(q.view().name())))
                .map(Query::name)
                .sorted()
                .toList();
    }
}
