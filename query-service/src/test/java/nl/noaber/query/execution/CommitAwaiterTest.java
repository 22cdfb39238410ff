package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitAwaiterTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger polls = new AtomicInteger();
    private final CommitAwaiter commits =
            new CommitAwaiter(() -> {
                polls.incrementAndGet();
                return new Progress(
                        List.of(checkpoint(0, first.get()), checkpoint(1, second.get())),
                        List.of());
            });

    private static Checkpoint checkpoint(int partition, long commit) {
        return new Checkpoint(partition, "log-1", commit, commit, commit);
    }

    @AfterEach
    void stop() {
        commits.stop();
    }

    @Test
    void aCommitThatIsReachedIsNotAwaited() {
        first.set(7);

        assertThat(commits.await(first::get, 7, LONG)).isEqualTo(7);
        assertThat(polls).hasValue(0);
    }

    @Test
    void aQueryWaitsForItsOwnHistoryWhateverTheOthersHaveReached() {
        commits.start();
        var reached = CompletableFuture.supplyAsync(() -> commits.await(first::get, 2, LONG));
        await().untilAtomic(polls, greaterThan(0));
        first.set(2);

        assertThat(reached.join()).isEqualTo(2);
        assertThat(second).hasValue(0);
    }

    @Test
    void theWaitIsBounded() {
        commits.start();

        assertThat(commits.await(first::get, 1, Duration.ofMillis(50))).isZero();
    }

    @Test
    void anEndingServiceKeepsNoQueryWaiting() {
        commits.start();
        var reached = CompletableFuture.supplyAsync(() -> commits.await(first::get, 2, LONG));
        await().untilAtomic(polls, greaterThan(0));
        commits.stop();

        assertThat(reached.join()).isZero();
    }

    @Test
    void aStreamWaitsForAllHistories() throws InterruptedException {
        commits.start();
        first.set(5);
        second.set(3);

        assertThat(commits.beyond(0, LONG)).isEqualTo(3);
        assertThat(commits.beyond(3, Duration.ofMillis(50))).isEqualTo(3);
    }

    @Test
    void aDatabaseThatDoesNotAnswerFailsTheQuery() {
        var calls = new AtomicInteger();
        var failing =
                new CommitAwaiter(() -> {
                    throw new MongoException("no answer");
                });
        failing.start();
        try {
            assertThatThrownBy(() ->
                            failing.await(
                                    () -> {
                                        if (calls.incrementAndGet() > 1) {
                                            throw new MongoException("no answer");
                                        }
                                        return 0;
                                    },
                                    1,
                                    LONG))
                    .isInstanceOf(MongoException.class);
        } finally {
            failing.stop();
        }
    }
}
