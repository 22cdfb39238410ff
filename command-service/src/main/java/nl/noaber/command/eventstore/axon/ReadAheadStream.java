package nl.noaber.command.eventstore.axon;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * All events after a token, page by page. While one full page is consumed, other threads
 * deserialize the next page and fetch the one after it. At the end of the log it may be read again
 * later.
 */
final class ReadAheadStream<T> extends Spliterators.AbstractSpliterator<T> {

    private static final Executor BESIDE = Thread::startVirtualThread;
    private static final int PAGES_AHEAD = 2;

    private final TrackingReader tracking;
    private final int batchSize;
    private final Function<LoggedEvent, T> ready;
    private final Queue<CompletableFuture<Page<T>>> ahead = new ArrayDeque<>();
    private @Nullable CompletableFuture<List<LoggedEvent>> fetched;
    private @Nullable TrackingToken last;
    private Iterator<T> page = Collections.emptyIterator();

    /**
     * @param ready converts an event for the consumer; called on any thread
     */
    ReadAheadStream(
            TrackingReader tracking,
            @Nullable TrackingToken after,
            int batchSize,
            Function<LoggedEvent, T> ready) {
        super(Long.MAX_VALUE, NONNULL | ORDERED | DISTINCT);
        this.tracking = tracking;
        this.batchSize = batchSize;
        this.ready = ready;
        last = after;
    }

    private record Page<T>(@Nullable TrackingToken last, List<T> events) {}

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!page.hasNext() && !turn()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }

    private boolean turn() {
        if (fetched == null) {
            fetched = CompletableFuture.completedFuture(tracking.fetch(last, batchSize));
            ahead.add(fetched.thenApply(this::page));
        }
        var next = awaited(ahead.remove());
        if (next.last() == null) {
            forget();
            return false;
        }
        last = next.last();
        page = next.events().iterator();
        if (next.events().size() < batchSize) {
            forget();
        } else {
            fetchAhead(fetched);
        }
        return true;
    }

    private void fetchAhead(CompletableFuture<List<LoggedEvent>> newest) {
        var following = newest;
        while (ahead.size() < PAGES_AHEAD) {
            following = following.thenApplyAsync(this::after, BESIDE);
            ahead.add(following.thenApplyAsync(this::page, BESIDE));
        }
        fetched = following;
    }

    /** Discards pages that were fetched in advance, before the end of the log was reached. */
    private void forget() {
        ahead.clear();
        fetched = null;
    }

    private List<LoggedEvent> after(List<LoggedEvent> page) {
        return page.size() < batchSize
                ? List.of()
                : tracking.fetch(page.getLast().trackingToken(), batchSize);
    }

    private Page<T> page(List<LoggedEvent> found) {
        return new Page<>(
                found.isEmpty() ? null : found.getLast().trackingToken(),
                found.stream().map(ready).toList());
    }

    private static <P> P awaited(CompletableFuture<P> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
