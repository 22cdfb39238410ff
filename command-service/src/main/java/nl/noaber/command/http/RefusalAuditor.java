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
 * Notes who was refused what, by which rule where one says so, and nothing of what the body said. A
 * refusal stands whether it can be noted or not.
 */
@Component
class RefusalAuditor {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalAuditor.class);

    private final AuditLog log;

    RefusalAuditor(AuditLog log) {
        this.log = log;
    }

    void note(HttpServletRequest http, ProblemDetail answer) {
        var principal = http.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("No command comes in without an account");
        }
        PersonId account = PersonId.ofAccount(principal.getName());
        Optional<CommandContext> errand = CommandContext.of(http);
        PersonId actor = errand.map(CommandContext::actor).orElse(account);
        try {
            log.add(
                    new AuditRecord.Refusal(
                            account,
                            actor,
                            http.getMethod() + " " + door(http),
                            http.getRequestURI(),
                            errand.flatMap(CommandContext::community)
                                    .map(List::of)
                                    .orElse(List.of()),
                            errand.map(CommandContext::concerned).orElse(List.of()),
                            String.valueOf(answer.getType()).replaceFirst(".*:", ""),
                            said(answer, "rule"),
                            said(answer, "source"),
                            said(answer, "passage")));
        } catch (AuditUnavailableException e) {
            LOG.error("A refusal was given that could not be noted", e);
        }
    }

    /** Whoever is not let in at all is known by the address only. */
    private static Object door(HttpServletRequest http) {
        return Objects.requireNonNullElse(
                http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                http.getRequestURI());
    }

    private static @Nullable String said(ProblemDetail answer, String property) {
        var properties = answer.getProperties();
        return properties != null && properties.get(property) instanceof String text ? text : null;
    }
}
