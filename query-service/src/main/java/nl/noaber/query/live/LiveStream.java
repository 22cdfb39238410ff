package nl.noaber.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.noaber.query.audit.AuditController;
import nl.noaber.query.execution.CommitAwaiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of one client, on a thread of its own. It reads at the pace of the client and buffers
 * nothing, so a slow client delays no other; the stream ends when a write takes too long.
 */
final class LiveStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(10);

    private final SseEmitter emitter;
    private final LiveSource.Subscription subscription;
    private final CommitAwaiter commits;
    private final BooleanSupplier allowed;
    private final Heartbeat heartbeat = new Heartbeat(HEARTBEAT_INTERVAL, System::nanoTime);
    private volatile boolean open = true;

    LiveStream(
            SseEmitter emitter,
            LiveSource.Subscription subscription,
            CommitAwaiter commits,
            BooleanSupplier allowed) {
        this.emitter = emitter;
        this.subscription = subscription;
        this.commits = commits;
        this.allowed = allowed;
    }

    void end() {
        open = false;
    }

    @Override
    public void run() {
        try {
            follow();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A client has gone: {}", gone.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("A stream ends, because the next events cannot be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            emitter.complete();
        }
    }

    private void follow() throws IOException, InterruptedException {
        comment("following");
        long known = 0;
        while (goesOn()) {
            known = commits.beyond(known, heartbeat.left());
            send(known);
            if (heartbeat.isDue() && goesOn()) {
                comment("heartbeat");
            }
        }
    }

    private boolean goesOn() {
        return open && commits.isRunning() && allowed.getAsBoolean();
    }

    /** Sends changed views before the events, whose ids confirm to the client that it got them. */
    private void send(long commit) throws IOException {
        LiveSource.Page page;
        do {
            page = subscription.next(commit);
            for (LiveSource.Changed changed : page.changed()) {
                write(
                        SseEmitter.event()
                                .name("view-changed")
                                .data(changed, MediaType.APPLICATION_JSON));
            }
            for (AuditController.Event event : page.events()) {
                write(
                        SseEmitter.event()
                                .id(Long.toString(event.index()))
                                .name("recorded")
                                .data(event, MediaType.APPLICATION_JSON));
            }
        } while (page.more() && goesOn());
    }

    /** Sends the position, so that a client without any event yet can resume from here. */
    private void comment(String comment) throws IOException {
        write(SseEmitter.event().comment(comment).id(Long.toString(subscription.at())));
    }

    private void write(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        heartbeat.restart();
    }
}
