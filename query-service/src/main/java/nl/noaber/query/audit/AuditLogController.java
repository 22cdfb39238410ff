package nl.noaber.query.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.noaber.audit.AuditEntry;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditLog.Search;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.NextLink;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.labels.LabelProjection;
import nl.noaber.query.labels.LabelRow;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityProjection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log: all entries for auditors, the own entries for each person. */
@RestController
public class AuditLogController {

    /** Their own part; who asks for it sees whom they were seen by, and that is not noted again. */
    public static final Set<String> OWN = Set.of("/people/me/refusals", "/people/me/reads");

    public static final Set<String> FILTERS = Set.of("community", "from", "to", "after", "limit");
    public static final Set<String> AUDITORS_FILTERS =
            QueryExecutor.with(FILTERS, Set.of("person"));

    private final AuditLog log;
    private final ReadModel model;
    private final ZoneId zone;

    AuditLogController(AuditLog log, ReadModel model, Clock clock) {
        this.log = log;
        this.model = model;
        this.zone = clock.getZone();
    }

    /**
     * A page of lines.
     *
     * @param next the {@code after} of the page that follows, if any
     * @param labels what the accounts in it are called, for auditors
     */
    record Page(
            List<AuditEntry> lines,
            @Nullable Long next,
            @Nullable SortedMap<String, String> labels) {}

    @GetMapping("/refusals")
    ResponseEntity<Page> refusals(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return all(AuditEntry.Kind.REFUSAL, given, token);
    }

    @GetMapping("/reads")
    ResponseEntity<Page> reads(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return all(AuditEntry.Kind.READING, given, token);
    }

    @GetMapping("/people/me/refusals")
    ResponseEntity<Page> ownRefusals(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return own(AuditEntry.Kind.REFUSAL, given, token);
    }

    @GetMapping("/people/me/reads")
    ResponseEntity<Page> ownReads(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        return own(AuditEntry.Kind.READING, given, token);
    }

    private ResponseEntity<Page> all(
            AuditEntry.Kind kind, MultiValueMap<String, String> given, Jwt token) {
        if (!Account.of(token).is(QueryContext.AUDITOR)) {
            throw new NotFoundException();
        }
        QueryParameters parameters = new QueryParameters(given).only(AUDITORS_FILTERS);
        int limit = AuditController.limit(parameters.number("limit"));
        Page page = page(log.page(search(kind, parameters), after(parameters), limit + 1), limit);
        return answered(new Page(page.lines(), page.next(), labels(page.lines())));
    }

    /** By the names that every member of one of their communities may see, as auditors do. */
    private SortedMap<String, String> labels(List<AuditEntry> lines) {
        var labels = new TreeMap<String, String>();
        lines.stream()
                .map(line -> line.content().account().value())
                .distinct()
                .forEach(account ->
                        model.rowsWith(LabelProjection.VIEW, account).stream()
                                .filter(LabelRow.Label.class::isInstance)
                                .map(LabelRow.Label.class::cast)
                                .findFirst()
                                .ifPresent(found -> labels.put(account, found.label())));
        return labels;
    }

    private ResponseEntity<Page> own(
            AuditEntry.Kind kind, MultiValueMap<String, String> given, Jwt token) {
        PersonId person = Account.of(token).person();
        QueryParameters parameters = new QueryParameters(given).only(FILTERS);
        int limit = AuditController.limit(parameters.number("limit"));
        List<CommunityId> theirs =
                model.scopesWith(VisibilityFacts.VIEW, VisibilityProjection.member(person)).stream()
                        .map(CommunityId::new)
                        .toList();
        return answered(
                page(
                        log.own(
                                search(kind, parameters),
                                person,
                                theirs,
                                after(parameters),
                                limit + 1),
                        limit));
    }

    private Search search(AuditEntry.Kind kind, QueryParameters parameters) {
        try {
            String person = parameters.text("person");
            String community = parameters.text("community");
            LocalDate from = parameters.day("from");
            LocalDate to = parameters.day("to");
            return new Search(
                    kind,
                    person == null ? null : new PersonId(person),
                    community == null ? null : new CommunityId(community),
                    beginning(from),
                    to == null ? null : beginning(to.plusDays(1)));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("person or community", "must be an id");
        }
    }

    private @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static long after(QueryParameters parameters) {
        Long after = parameters.number("after");
        return after == null ? 0 : after;
    }

    private static Page page(List<AuditEntry> found, int limit) {
        boolean more = found.size() > limit;
        List<AuditEntry> page = more ? found.subList(0, limit) : found;
        Long next = more ? (Long) page.getLast().number() : null;
        return new Page(page, next, null);
    }

    private static ResponseEntity<Page> answered(Page page) {
        return ResponseEntity.ok().headers(NextLink.to(page.next())).body(page);
    }
}
