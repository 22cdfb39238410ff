package nl.noaber.query.audit;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.audit.AuditUnavailableException;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.execution.AnswerBuffer;
import nl.noaber.query.execution.ProblemDocument;
import nl.noaber.query.store.ReadModel;
import nl.noaber.security.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records in the audit log which people an answer contains, before it is sent. It searches the
 * finished answer, so that no endpoint can omit the record. Without a confirmed record the answer
 * is 503.
 */
public final class ReadAuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAuditFilter.class);

    /** The most people of one audit entry. */
    private static final int MOST = 1000;

    private final AuditLog log;
    private final ReadModel model;
    private final ProblemWriter problems;

    public ReadAuditFilter(AuditLog log, ReadModel model, JsonMapper json) {
        this.log = log;
        this.model = model;
        this.problems = new ProblemWriter(json);
    }

    /** Live streams are recorded when they begin; queries about one's own data are not recorded. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                || isStream(request)
                || AuditLogController.OWN.contains(request.getServletPath());
    }

    /** Whether the request opens a live stream, by its decoded path. */
    public static boolean isStream(HttpServletRequest request) {
        return request.getServletPath().equals("/live");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerBuffer held = WebUtils.getNativeResponse(response, AnswerBuffer.class);
        if (held == null) {
            throw new IllegalStateException("An answer is held back before it is recorded");
        }
        chain.doFilter(request, response);
        if (held.getStatus() == HttpStatus.OK.value()) {
            try {
                record(request, IdScanner.idsIn(held.getContentInputStream()));
            } catch (AuditUnavailableException | MongoException e) {
                LOG.error("An answer was not given, because it could not be noted", e);
                held.reset();
                unavailable(held);
            }
        }
    }

    /**
     * Records that a live stream may contain everybody in some communities: those that exist when
     * it begins, and others as they are added.
     *
     * @return throws {@link AuditUnavailableException} if the record cannot be confirmed
     */
    public Consumer<List<CommunityId>> stream(PersonId account, HttpServletRequest request) {
        String route = route(request);
        String address = address(request);
        return communities ->
                log.add(
                        new AuditRecord.DataAccess(
                                account, route, address, communities, List.of(), true));
    }

    private void record(HttpServletRequest request, Set<String> ids) {
        PersonId account = account(request);
        ids.remove(account.value());
        List<PersonId> people = model.registered(ids).stream().sorted().map(PersonId::new).toList();
        for (int from = 0; from < people.size(); from += MOST) {
            log.add(
                    new AuditRecord.DataAccess(
                            account,
                            route(request),
                            address(request),
                            communities(request),
                            people.subList(from, Math.min(people.size(), from + MOST)),
                            false));
        }
    }

    private static PersonId account(HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        if (account == null) {
            throw new IllegalStateException("An answer was given to nobody");
        }
        return PersonId.ofAccount(account.getName());
    }

    private List<CommunityId> communities(HttpServletRequest request) {
        String marketplace = pathVariable(request, "marketplace");
        String community =
                marketplace == null
                        ? community(request)
                        : model.scopeOfStream("marketplace", marketplace);
        return community == null ? List.of() : List.of(new CommunityId(community));
    }

    /** The community of the address; of the query string, if the address leads to none. */
    private static @Nullable String community(HttpServletRequest request) {
        String inPath = pathVariable(request, "community");
        String given = request.getParameter("community");
        return inPath == null && given != null && route(request).startsWith("/sessions/")
                ? Identifier.canonical(given)
                : inPath;
    }

    /** The route template of the request, with the name of the query. */
    private static String route(HttpServletRequest request) {
        String pattern =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String question = pathVariable(request, "question");
        return question == null ? pattern : pattern.replace("{question}", question);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable String pathVariable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? value
                : null;
    }

    private void unavailable(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(response, ProblemDocument.auditUnavailable());
    }
}
