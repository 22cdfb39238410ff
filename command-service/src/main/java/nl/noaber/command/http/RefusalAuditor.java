package nl.noaber.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.audit.AuditUnavailableException;
import nl.noaber.command.application.CommandContext;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records refused commands in the audit log: account, route, rule and people, never the body. The
 * client is refused even if the record cannot be written.
 */
@Component
class RefusalAuditor {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalAuditor.class);

    private final AuditLog log;

    RefusalAuditor(AuditLog log) {
        this.log = log;
    }

    void record(HttpServletRequest http, ProblemDetail answer) {
        var principal = http.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("A command without an authenticated account");
        }
        PersonId account = PersonId.ofAccount(principal.getName());
        Optional<CommandContext> context = CommandContext.of(http);
        PersonId actor = context.map(CommandContext::actor).orElse(account);
        try {
            log.add(
                    new AuditRecord.Refusal(
                            account,
                            actor,
                            http.getMethod() + " " + route(http),
                            http.getRequestURI(),
                            context.flatMap(CommandContext::community)
                                    .map(List::of)
                                    .orElse(List.of()),
                            context.map(CommandContext::concerned).orElse(List.of()),
                            String.valueOf(answer.getType()).replaceFirst(".*:", ""),
                            property(answer, "rule"),
                            property(answer, "source"),
                            property(answer, "passage")));
        } catch (AuditUnavailableException e) {
            LOG.error("A refused command could not be recorded in the audit log", e);
        }
    }

    /** The route template; the path where the request reached no route. */
    private static Object route(HttpServletRequest http) {
        return Objects.requireNonNullElse(
                http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                http.getRequestURI());
    }

    private static @Nullable String property(ProblemDetail answer, String property) {
        var properties = answer.getProperties();
        return properties != null && properties.get(property) instanceof String text ? text : null;
    }
}
