package nl.noaber.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.audit.AuditController;
import nl.noaber.query.execution.CommitAwaiter;
import nl.noaber.query.live.LiveSource.Changed;
import nl.noaber.query.live.LiveSource.Page;
import nl.noaber.query.live.LiveSource.Subscription;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one client receives, also when something fails. */
class LiveStreamTest {

    private final CommitAwaiter commits =
            new CommitAwaiter(
                    () -> new Progress(List.of(new Checkpoint(0, "log-1", 0, 1, 1)), List.of()));
    private final Emitter emitter = new Emitter();

    @Test
    void aFailureEndsTheStream() {
        run(commit -> {
            throw new IllegalArgumentException("a fold that cannot be");
        });

        assertThat(emitter.completed).isTrue();
    }

    @Test
    void changedViewsAreSentBeforeTheEventsThatConfirmThem() {
        run(commit -> {
            commits.stop();
            var event =
                    new AuditController.Event(
                            7,
                            1,
                            Instant.EPOCH,
                            new EventId("e"),
                            "t/1",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            return new Page(
                    List.of(new Changed("c", List.of("overview"), 1)), List.of(event), false);
        });

        assertThat(String.join("", emitter.said)).containsSubsequence("view-changed", "recorded");
    }

    @Test
    void aStreamSendsNothingWhenOnlyOthersReceiveEvents() {
        var now = new AtomicLong();
        var heartbeat = new Heartbeat(Duration.ofNanos(10), now::get);
        now.set(9);
        assertThat(heartbeat.isDue()).isFalse();
        now.set(10);
        assertThat(heartbeat.isDue()).isTrue();
        heartbeat.restart();
        assertThat(heartbeat.left()).isEqualTo(Duration.ofNanos(10));
    }

    private void run(Next next) {
        commits.start();
        new LiveStream(
                        emitter,
                        new Subscription() {
                            @Override
                            public long at() {
                                return 0;
                            }

                            @Override
                            public Page next(long commit) {
                                return next.of(commit);
                            }
                        },
                        commits,
                        () -> true)
                .run();
        commits.stop();
    }

    private interface Next {
        Page of(long commit);
    }

    private static final class Emitter extends SseEmitter {
        private final List<String> said = new ArrayList<>();
        private boolean completed;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            said.add(
                    event.build().stream()
                            .map(ResponseBodyEmitter.DataWithMediaType::getData)
                            .map(Object::toString)
                            .collect(Collectors.joining()));
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }
    }
}
