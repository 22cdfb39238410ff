package nl.noaber.query.http;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerDocument;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.roles.NewSessionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint with which the recording of a session begins. */
@RestController
class SessionsController {

    static final String COMMUNITY = "community";
    static final Set<String> PARAMETERS = Set.of(COMMUNITY, NewSessionQuery.DATE);

    private final QueryExecutor executor;

    SessionsController(QueryExecutor executor) {
        this.executor = executor;
    }

    @GetMapping("/sessions/new")
    ResponseEntity<AnswerDocument> newSession(
            @RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal Jwt token) {
        CommunityId community = community(new QueryParameters(given).text(COMMUNITY));
        var parameters = new HashMap<String, List<String>>(given);
        parameters.remove(COMMUNITY);
        return executor.answer(
                new NewSessionQuery(community),
                community.value(),
                Account.of(token),
                new QueryParameters(parameters));
    }

    private static CommunityId community(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new BadParameterException(COMMUNITY, "is missing");
        }
        try {
            return new CommunityId(given);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(COMMUNITY, "must be the id of a community");
        }
    }
}
