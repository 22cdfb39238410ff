package nl.noaber.query.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.BadParameter;
import nl.noaber.query.asking.NotThere;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.marketplace.Ledger;
import nl.noaber.query.store.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every question about one community, now, at another moment, or replayed. */
@RestController
class QuestionController {

    static final Set<String> ELSEWHERE = Set.of("overview", "ledger");

    private final Map<String, Question<?>> questions;
    private final Desk desk;
    private final ReadModel model;

    QuestionController(List<Question<?>> questions, Desk desk, ReadModel model) {
        this.questions =
                questions.stream().collect(Collectors.toMap(Question::name, Function.identity()));
        this.desk = desk;
        this.model = model;
    }

    @GetMapping("/communities/{community}")
    ResponseEntity<Object> overview(
            @PathVariable String community,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        return desk.answer(
                question("overview"), community, Account.of(token), new Parameters(given));
    }

    @GetMapping("/communities/{community}/{question}")
    ResponseEntity<Object> question(
            @PathVariable String community,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        if (ELSEWHERE.contains(question)) {
            throw new NotThere();
        }
        return desk.answer(question(question), community, Account.of(token), new Parameters(given));
    }

    @GetMapping("/communities/{community}/replay")
    ResponseEntity<Object> replay(
            @PathVariable String community,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        Account account = Account.of(token);
        if (!account.is(Asker.RESEARCHER)) {
            throw new NotThere();
        }
        var parameters = new Parameters(given);
        String view = parameters.text("view");
        if (view == null || !questions.containsKey(view)) {
            throw new BadParameter(
                    "view", "is none of " + questions.keySet().stream().sorted().toList());
        }
        return desk.replay(question(view), community, account, parameters);
    }

    @GetMapping("/marketplaces/{marketplace}/ledger")
    ResponseEntity<Object> ledger(
            @PathVariable String marketplace,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Jwt token) {
        if (given.containsKey(Ledger.MARKETPLACE)) {
            throw new BadParameter(Ledger.MARKETPLACE, "is not known here");
        }
        desk.awaited(null, new Parameters(given));
        var parameters = new HashMap<String, List<String>>(given);
        parameters.put(Ledger.MARKETPLACE, List.of(marketplace));
        return desk.answer(
                question("ledger"),
                model.scopeOfStream("marketplace", marketplace),
                Account.of(token),
                new Parameters(parameters));
    }

    private Question<?> question(String name) {
        Question<?> question = questions.get(name);
        if (question == null) {
            throw new NotThere();
        }
        return question;
    }
}
