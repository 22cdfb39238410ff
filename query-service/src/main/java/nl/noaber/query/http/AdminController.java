package nl.noaber.query.http;

import java.util.List;
import nl.noaber.query.execution.Account;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ParkedSequences.Parked;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoints of the operator: rebuild, switch back, parked histories. They change rows, never
 * the history.
 */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class AdminController {

    private final Rebuild rebuild;
    private final LiveRows rows;
    private final ReadModel model;

    AdminController(Rebuild rebuild, LiveRows rows, ReadModel model) {
        this.rebuild = rebuild;
        this.rows = rows;
        this.model = model;
    }

    /** The generation of rows that is live now. */
    record Live(long generation) {}

    /** Histories whose rows wait. */
    record Waiting(List<Parked> parked) {}

    @PostMapping("/admin/rebuild")
    Live anew(@AuthenticationPrincipal Jwt token) {
        operator(token);
        return new Live(rebuild.anew());
    }

    @PostMapping("/admin/rebuild/back")
    Live back(@AuthenticationPrincipal Jwt token) {
        operator(token);
        long generation = rebuild.back();
        if (generation == 0) {
            throw new NotFoundException();
        }
        return new Live(generation);
    }

    @GetMapping("/admin/parked")
    Waiting parked(@AuthenticationPrincipal Jwt token) {
        operator(token);
        return new Waiting(model.parked());
    }

    @PostMapping("/admin/parked/retry")
    Waiting retry(@AuthenticationPrincipal Jwt token) {
        operator(token);
        rows.retryParked();
        return new Waiting(model.parked());
    }

    private static void operator(Jwt token) {
        if (!Account.of(token).is(QueryContext.OPERATOR)) {
            throw new NotFoundException();
        }
    }
}
