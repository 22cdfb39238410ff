package nl.noaber.query.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.query.execution.Account;
import nl.noaber.query.execution.AnswerDocument;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.marketplace.LedgerQuery;
import nl.noaber.query.network.Graph;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of all queries about one community: now, at another moment, or replayed. */
@RestController
class QueryController {

    static final Set<String> ELSEWHERE = Set.of("overview", "ledger");

    private final Map<String, Query<?>> questions;
    private final QueryExecutor executor;
    private final ReadModel model;

    QueryController(List<Query<?>> questions, QueryExecutor executor, ReadModel model) {
        this.questions =
                questions.stream().collect(Collectors.toMap(Query::name, Function.identity()));
        this.executor = executor;
        this.model = model;
    }

    @GetMapping("/communities/{community}")
    ResponseEntity<Object> overview(
            @PathVariable String community,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        return written(
                executor.answer(
                        question("overview"),
                        community,
                        Account.of(token),
                        new QueryParameters(given)));
    }

    @GetMapping("/communities/{community}/{question}")
    ResponseEntity<Object> question(
            @PathVariable String community,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        if (ELSEWHERE.contains(question)) {
            throw new NotFoundException();
        }
        return written(
                executor.answer(
                        question(question),
                        community,
                        Account.of(token),
                        new QueryParameters(given)));
    }

    @GetMapping("/communities/{community}/replay")
    ResponseEntity<Object> replay(
            @PathVariable String community,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        if (!account.is(QueryContext.RESEARCHER)) {
            throw new NotFoundException();
        }
        var parameters = new QueryParameters(given);
        String view = parameters.text("view");
        if (view == null || !questions.containsKey(view)) {
            throw new BadParameterException(
                    "view", "must be one of " + questions.keySet().stream().sorted().toList());
        }
        return written(executor.replay(question(view), community, account, parameters));
    }

    @GetMapping("/marketplaces/{marketplace}/ledger")
    ResponseEntity<Object> ledger(
            @PathVariable String marketplace,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        if (given.containsKey(LedgerQuery.MARKETPLACE)) {
            throw new BadParameterException(
                    LedgerQuery.MARKETPLACE, "is not a parameter of this query");
        }
        executor.awaited(null, new QueryParameters(given));
        var parameters = new HashMap<String, List<String>>(given);
        parameters.put(LedgerQuery.MARKETPLACE, List.of(marketplace));
        return written(
                executor.answer(
                        question("ledger"),
                        model.scopeOfStream("marketplace", marketplace),
                        Account.of(token),
                        new QueryParameters(parameters)));
    }

    /** A network can also be written as GraphML, which the converter knows by the type. */
    private static ResponseEntity<Object> written(ResponseEntity<AnswerDocument> answered) {
        AnswerDocument document = Objects.requireNonNull(answered.getBody());
        return ResponseEntity.status(answered.getStatusCode())
                .headers(answered.getHeaders())
                .body(
                        document.answer() instanceof Graph network
                                ? new NetworkDocument(network, document.notes())
                                : document);
    }

    private Query<?> question(String name) {
        Query<?> question = questions.get(name);
        if (question == null) {
            throw new NotFoundException();
        }
        return question;
    }
}
