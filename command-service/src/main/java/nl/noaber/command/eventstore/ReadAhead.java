package nl.noaber.command.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * All events after a token, page by page; while one full page is consumed the next is fetched and
 * taken apart beside it. At the end of the log it may be asked again later.
 */
final class ReadAhead extends Spliterators.AbstractSpliterator<LoggedEvent> {

    private final Tracking tracking;
    private final int batchSize;
    private @Nullable TrackingToken last;
    private Iterator<LoggedEvent> page = Collections.emptyIterator();
    private @Nullable CompletableFuture<List<LoggedEvent>> ahead;

    ReadAhead(Tracking tracking, @Nullable TrackingToken after, int batchSize) {
        super(Long.MAX_VALUE, NONNULL | ORDERED | DISTINCT);
        this.tracking = tracking;
        this.batchSize = batchSize;
        last = after;
    }

    @Override
    public boolean tryAdvance(Consumer<? super LoggedEvent> action) {
        if (!page.hasNext() && !turn()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }

    private boolean turn() {
        var next = ahead == null ? tracking.fetch(last, batchSize) : awaited(ahead);
        ahead = null;
        if (next.isEmpty()) {
            return false;
        }
        var token = next.getLast().trackingToken();
        last = token;
        if (next.size() >= batchSize) {
            ahead = new CompletableFuture<>();
            Thread.startVirtualThread(fetching(ahead, token));
        }
        page = next.iterator();
        return true;
    }

    private Runnable fetching(CompletableFuture<List<LoggedEvent>> outcome, TrackingToken token) {
        return () -> {
            try {
                outcome.complete(tracking.fetch(token, batchSize));
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        };
    }

    private static List<LoggedEvent> awaited(CompletableFuture<List<LoggedEvent>> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
