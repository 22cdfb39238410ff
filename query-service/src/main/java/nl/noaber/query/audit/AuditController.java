package nl.noaber.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.oversight.OversightEvent.EventAttributed;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.UnknownEvent;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerDocument;
import nl.noaber.query.execution.NextLink;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.TemporalQueryParser;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.EventHistoryQuery.Stored;
import nl.noaber.query.store.VisibilitySnapshot;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.VisibilityPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The events of a community in pages, and single events with their corrections and attributions.
 */
@RestController
public class AuditController {

    public static final Set<String> FILTERS =
            Set.of("type", "stream", "actor", "from", "to", "standing", "after", "limit");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 200;

    private final EventHistoryQuery history;
    private final EventRedactor redactor;
    private final QueryExecutor executor;

    AuditController(EventHistoryQuery history, QueryExecutor executor) {
        this.history = history;
        this.redactor = new EventRedactor(history);
        this.executor = executor;
    }

    /**
     * An event as recorded. Of an event for a person or a group an auditor sees only that it
     * exists; the same holds for everybody for an acknowledgement or dismissal of a signal about
     * one person: {@code closed} then has its valid time and visibility.
     *
     * @param retracted present and true if the event does not count, because it or what it rests on
     *     was retracted
     * @param retractedWith the event whose retraction reaches it, which may be itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            long index,
            long commit,
            Instant recordedAt,
            EventId id,
            String type,
            @Nullable String stream,
            @Nullable Long version,
            @JsonRawValue @Nullable String meta,
            @JsonRawValue @Nullable String data,
            @Nullable Closed closed,
            @Nullable Boolean retracted,
            @Nullable EventId retractedWith,
            @Nullable RecordedAs recordedAs,
            @Nullable StandsAs standsAs) {

        static Event of(Stored stored, VisibilityPolicy policy, ShownDates dates) {
            var e = stored.event();
            return new Event(
                    e.index(),
                    e.commit(),
                    e.recordedAt(),
                    e.id(),
                    stored.type(),
                    e.streamType() + "/" + e.streamId(),
                    e.version(),
                    stored.meta(),
                    stored.data(),
                    null,
                    policy.isRetracted(e) ? true : null,
                    policy.retractedWith(e),
                    dates.recordedAs(e),
                    dates.standsAs(e));
        }

        static Event closed(Stored stored) {
            var e = stored.event();
            return new Event(
                    e.index(),
                    e.commit(),
                    e.recordedAt(),
                    e.id(),
                    stored.type(),
                    null,
                    null,
                    null,
                    null,
                    new Closed(e.envelope().occurredOn(), e.envelope().visibility()),
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** How an event was recorded that is shown as it stands. */
    public record RecordedAs(OccurredOn occurredOn) {}

    /**
     * How an event stands that is shown as it was recorded.
     *
     * @param occurredOn when it happened, as corrected; none if it was retracted
     */
    public record StandsAs(@Nullable OccurredOn occurredOn, boolean retracted) {}

    /** Whether to list only the events that views are folded from: none retracted. */
    private enum StandingFilter {
        FALSE,
        TRUE
    }

    /** Valid time and visibility of an event whose content is hidden. */
    record Closed(OccurredOn occurredOn, Visibility visibility) {}

    /** A page of events; {@code next} is the {@code after} of the page that follows, if any. */
    record Page(List<Event> events, @Nullable Long next) {}

    /**
     * One event with the corrections and the attributions that name it.
     *
     * @param attributedBy events by which somebody traced it back to earlier ones
     */
    record Single(Event event, List<Event> correctedBy, List<Event> attributedBy) {}

    @GetMapping("/communities/{community}/audit")
    ResponseEntity<AnswerDocument> audit(
            @PathVariable String community,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QueryParameters parameters =
                new QueryParameters(given)
                        .only(QueryExecutor.with(FILTERS, TemporalQueryParser.PARAMETERS));
        TemporalQuery temporal = executor.awaited(community, parameters);
        var filter =
                new EventHistoryQuery.Filter(
                        type(parameters.text("type")),
                        parameters.text("stream"),
                        actor(parameters.text("actor")));
        boolean standing =
                parameters.choice("standing", StandingFilter.class) == StandingFilter.TRUE;
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        Account account = Account.of(token);
        VisibilitySnapshot snapshot = executor.visibilityAt(community, account, temporal, standing);
        VisibilityPolicy policy = snapshot.policy();
        // A filter on a hidden field would reveal its value.
        boolean byNothingHidden =
                filter.stream() == null
                        && filter.actor() == null
                        && temporal.provenance().isEmpty();
        Long after = parameters.number("after");
        int limit = limit(parameters.number("limit"));
        List<Stored> found =
                history.page(
                        community,
                        filter,
                        after == null ? -1 : after,
                        snapshot.last(),
                        limit + 1,
                        event ->
                                (standing
                                                ? snapshot.folded().contains(event.id())
                                                : isInTime(event, temporal, policy)
                                                        && mayKnowOf(event, policy))
                                        && (byNothingHidden || policy.mayRead(event))
                                        && lies(on(event, policy), from, to));
        boolean more = found.size() > limit;
        List<Stored> page = more ? found.subList(0, limit) : found;
        List<Event> events =
                redactor.redacted(community, policy, page, new ShownDates(policy, standing));
        Long next = more ? (Long) page.getLast().event().index() : null;
        return answered(
                new Page(events, next),
                next,
                events,
                community,
                account,
                temporal,
                snapshot.commit());
    }

    @GetMapping("/communities/{community}/events/{event}")
    ResponseEntity<AnswerDocument> event(
            @PathVariable String community,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        QueryParameters parameters =
                new QueryParameters(given).only(TemporalQueryParser.PARAMETERS);
        TemporalQuery temporal = executor.awaited(community, parameters);
        Account account = Account.of(token);
        VisibilitySnapshot snapshot = executor.visibilityAt(community, account, temporal, false);
        VisibilityPolicy policy = snapshot.policy();
        Stored stored = history.event(community, event);
        if (stored == null
                || stored.event().index() > snapshot.last()
                || !isInTime(stored.event(), temporal, policy)
                || (!temporal.provenance().isEmpty() && !policy.mayRead(stored.event()))
                || !mayKnowOf(stored.event(), policy)) {
            throw new NotFoundException();
        }
        List<Stored> about =
                history.about(community, event).stream()
                        .filter(each -> each.event().index() <= snapshot.last())
                        .filter(each -> temporal.knew(each.event()) && policy.maySee(each.event()))
                        .toList();
        List<Event> all =
                redactor.redacted(
                        community,
                        policy,
                        Stream.concat(Stream.of(stored), about.stream()).toList());
        var single =
                new Single(
                        all.getFirst(),
                        those(CorrectionRecorded.class, about, all),
                        those(EventAttributed.class, about, all));
        return answered(single, null, all, community, account, temporal, snapshot.commit());
    }

    /** What is said about an event by one type of event, as it is shown after the event itself. */
    private static List<Event> those(
            Class<? extends OversightEvent> type, List<Stored> about, List<Event> shown) {
        return IntStream.range(0, about.size())
                .filter(place -> type.isInstance(about.get(place).event().event()))
                .mapToObj(place -> shown.get(place + 1))
                .toList();
    }

    private ResponseEntity<AnswerDocument> answered(
            Object answer,
            @Nullable Long next,
            List<Event> events,
            String community,
            Account account,
            TemporalQuery temporal,
            long commit) {
        List<String> texts =
                events.stream()
                        .flatMap(each -> Stream.of(each.stream(), each.meta(), each.data()))
                        .filter(Objects::nonNull)
                        .flatMap(each -> Stream.of(each.split("\"")))
                        .toList();
        return ResponseEntity.ok()
                .headers(NextLink.to(next))
                .header(QueryExecutor.COMMIT, Long.toString(commit))
                .body(
                        new AnswerDocument(
                                answer,
                                executor.notes(texts, community, account, temporal, commit)));
    }

    /** Whether it was known and, by its date as corrected, had happened at the asked moment. */
    private static boolean isInTime(
            RecordedEvent event, TemporalQuery temporal, VisibilityPolicy policy) {
        return temporal.knew(event) && temporal.takes(event.redated(on(event, policy)));
    }

    private static boolean mayKnowOf(RecordedEvent event, VisibilityPolicy policy) {
        return policy.mayKnowOf() || policy.maySee(event);
    }

    /** When it happened, as corrected; of what may only be known of, as it was recorded. */
    private static OccurredOn on(RecordedEvent event, VisibilityPolicy policy) {
        return policy.maySee(event) ? policy.moment(event) : event.envelope().occurredOn();
    }

    private static boolean lies(OccurredOn on, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !on.to().isBefore(from)) && (to == null || !on.from().isAfter(to));
    }

    private static @Nullable String type(@Nullable String given) {
        try {
            return given == null ? null : EventCatalogue.named(given, 1).name();
        } catch (UnknownEvent e) {
            throw new BadParameterException(
                    "type", "must be the wire name of an event, such as session.opened");
        }
    }

    private static @Nullable String actor(@Nullable String given) {
        try {
            return given == null ? null : new PersonId(given).value();
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("actor", "must be the id of a person");
        }
    }

    static int limit(@Nullable Long given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (given < 1 || given > MOST) {
            throw new BadParameterException("limit", "must be between 1 and " + MOST);
        }
        return given.intValue();
    }
}
