package nl.noaber.query.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.audit.ReadAuditFilter;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.CommitAwaiter;
import nl.noaber.query.execution.FairSlots;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The endpoint of live streams: Server-Sent Events of the events that an account may see. */
@RestController
class LiveController {

    private static final Set<String> PARAMETERS = Set.of("community", "lastEventId");
    private static final int MAX_STREAMS = 1000;
    private static final int MAX_STREAMS_PER_ACCOUNT = 20;
    private static final long NO_TIMEOUT = 0;

    private final LiveSource source;
    private final CommitAwaiter commits;
    private final Clock clock;
    private final ReadAuditFilter reads;
    private final FairSlots slots;
    private final StreamLimiter limiter = new StreamLimiter(MAX_STREAMS, MAX_STREAMS_PER_ACCOUNT);

    LiveController(
            LiveSource source,
            CommitAwaiter commits,
            Clock clock,
            ReadAuditFilter reads,
            FairSlots slots) {
        this.slots = slots;
        this.source = source;
        this.commits = commits;
        this.clock = clock;
        this.reads = reads;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest request) {
        Account account = Account.of(token);
        QueryParameters parameters = new QueryParameters(given).only(PARAMETERS);
        String id = last == null || last.isBlank() ? parameters.text("lastEventId") : last;
        Long after = id == null ? null : index(id);
        var subscription =
                source.subscribe(
                        account,
                        parameters.text("community"),
                        after,
                        reads.stream(account.person(), request));
        PersonId person = account.person();
        limiter.acquire(person);
        var emitter = new SseEmitter(NO_TIMEOUT);
        Instant expiry = token.getExpiresAt();
        var stream =
                new LiveStream(
                        emitter,
                        new FairSubscription(
                                subscription, slots, String.valueOf(token.getSubject())),
                        commits,
                        () -> expiry == null || clock.instant().isBefore(expiry));
        emitter.onError(_ -> stream.end());
        emitter.onTimeout(stream::end);
        // A platform thread, because it computes what its client may see.
        Thread.ofPlatform()
                .daemon()
                .name("live")
                .start(() -> {
                    try {
                        stream.run();
                    } finally {
                        limiter.release(person);
                    }
                });
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    /** What a stream answers, without the stream: it would go on for as long as the token. */
    @RequestMapping(
            path = "/live",
            method = RequestMethod.HEAD,
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Void> head() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Long index(String id) {
        if (!id.matches("[0-9]{1,18}|-1")) {
            throw new BadParameterException("Last-Event-ID", "must be the id of an event, or -1");
        }
        return Long.valueOf(id);
    }
}
