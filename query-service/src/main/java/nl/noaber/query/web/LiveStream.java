package nl.noaber.query.web;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client's stream, on a thread of its own: it reads at the client's pace and keeps nothing, so
 * that a slow reader costs nobody else anything and is left when a write takes too long.
 */
final class LiveStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final SseEmitter emitter;
    private final LiveSource.Follower follower;
    private final Pulse pulse;
    private final BooleanSupplier allowed;
    private volatile boolean open = true;

    LiveStream(
            SseEmitter emitter,
            LiveSource.Follower follower,
            Pulse pulse,
            BooleanSupplier allowed) {
        this.emitter = emitter;
        this.follower = follower;
        this.pulse = pulse;
        this.allowed = allowed;
    }

    void end() {
        open = false;
    }

    @Override
    public void run() {
        try {
            place("following");
            long known = 0;
            while (goesOn()) {
                long commit = pulse.beyond(known, HEARTBEAT);
                if (commit == known && goesOn()) {
                    place("heartbeat");
                }
                send(commit);
                known = commit;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A follower has gone: {}", gone.getMessage());
            emitter.complete();
        } catch (MongoException e) {
            LOG.warn("A stream ends, since the history cannot be read: {}", e.getMessage());
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private boolean goesOn() {
        return open && pulse.isRunning() && allowed.getAsBoolean();
    }

    private void send(long commit) throws IOException {
        LiveSource.Page page;
        do {
            page = follower.next(commit);
            for (TrailController.Event event : page.events()) {
                emitter.send(
                        SseEmitter.event()
                                .id(Long.toString(event.index()))
                                .name("recorded")
                                .data(event, MediaType.APPLICATION_JSON));
            }
            for (LiveSource.Changed changed : page.changed()) {
                emitter.send(
                        SseEmitter.event()
                                .name("view-changed")
                                .data(changed, MediaType.APPLICATION_JSON));
            }
        } while (page.more() && goesOn());
    }

    /** Says where it is, so that a client that has heard nothing yet can go on from here. */
    private void place(String comment) throws IOException {
        emitter.send(SseEmitter.event().comment(comment).id(Long.toString(follower.at())));
    }
}
