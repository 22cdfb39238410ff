package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.noaber.kernel.id.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may act is judged on the state that the append guards, and again at each attempt. Siblings:
 * every command that changes the community that gives the right to send it.
 */
@Tag("fault:D6")
class ConcurrentAuthorizationIT {
    private static final String PROFILE =
            "'profile':{'label':'facilitator-0x','sector':'municipality','partyType':'GOVERNMENT'}";
    private static final int ROUNDS = 8;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
        for (String account : List.of("initiator", "one", "two")) {
            created(account, "/people", "{'label':'someone-01','self':true}");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void ofTwoFacilitatorsWhoEndEachOtherAtTheSameInstantOneSucceeds() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String community = communityOfTwoFacilitators();
                List<Future<Integer>> statuses =
                        threads.invokeAll(
                                List.of(
                                        end(community, "one", "two", barrier),
                                        end(community, "two", "one", barrier)));
                assertThat(List.of(statuses.get(0).get(), statuses.get(1).get()))
                        .as("round %d", round)
                        .satisfiesOnlyOnce(status -> assertThat(status).isEqualTo(200))
                        .satisfiesOnlyOnce(status -> assertThat(status).isIn(404, 422));
            }
        }
    }

    /** A facilitator ends the role of the other one, once both are ready. */
    private static Callable<Integer> end(
            String community, String by, String of, CyclicBarrier barrier) {
        String body =
                "{'person':'%s','role':'FACILITATOR','reason':'r','actingAs':'role:FACILITATOR'}"
                        .formatted(id(of));
        return () -> {
            barrier.await();
            return post(by, "/communities/" + community + "/roles/end", body).status();
        };
    }

    private static String communityOfTwoFacilitators() {
        String community =
                created(
                        "initiator",
                        "/communities",
                        "{'name':'C','issue':'I','initiatorType':'MUNICIPALITY'," + PROFILE + "}");
        for (String account : List.of("one", "two")) {
            created(
                    "initiator",
                    "/communities/" + community + "/roles",
                    "{'person':'%s','role':'FACILITATOR',%s}".formatted(id(account), PROFILE));
        }
        return community;
    }

    private static String created(String account, String path, String body) {
        var reply = post(account, path, body);
        assertThat(reply.status()).as(reply.body().toString()).isIn(200, 201);
        return reply.text("id");
    }

    private static RunningService.Reply post(String account, String path, String body) {
        return service.post(account, path, body.replace('\'', '"'));
    }

    private static String id(String account) {
        return PersonId.ofAccount(account).value();
    }
}
