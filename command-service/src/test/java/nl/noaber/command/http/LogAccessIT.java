package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.noaber.audit.AuditEntry;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.kernel.id.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The endpoints of the log, each for one role. */
class LogAccessIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
        for (int i = 0; i < 5; i++) {
            service.post("account-" + i, "/people", "{\"label\":\"role-01\",\"self\":true}");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theHeadIsTheLastCommit() {
        var head = get("/log", "operator");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text("log")).isEqualTo(service.bean(CommitLog.class).id().toString());
        assertThat(head.body().path("commit").asLong()).isEqualTo(5);
        assertThat(head.body().path("index").asLong()).isEqualTo(4);
        assertThat(head.text("time")).isNotEmpty();
    }

    @Test
    void thePartitionsTogetherContainEveryEventOnce() {
        int events = 0;
        for (int partition = 0; partition < 4; partition++) {
            var page = get("/log/events?partition=" + partition, "follower");
            assertThat(page.status()).isEqualTo(200);
            for (var entry : page.body().path("records")) {
                if (entry.path("headers").has("ce_sequence")) {
                    events++;
                    assertThat(entry.path("headers").path("ce_type").asString())
                            .isEqualTo("person.registered/1");
                    assertThat(entry.path("value").path("data").isObject()).isTrue();
                }
            }
        }
        assertThat(events).isEqualTo(5);
    }

    @Test
    void theEndpointsAreHiddenFromOtherAccounts() {
        assertThat(get("/log", "auditor").status()).isEqualTo(404);
        assertThat(get("/log", "follower").status()).isEqualTo(404);
        assertThat(get("/log/events?partition=0", "operator").status()).isEqualTo(404);
        assertThat(get("/log/events?partition=0", "participant").status()).isEqualTo(404);
        assertThat(service.send("GET", "/log", "", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void aRefusedAccountIsRecordedInTheAuditLog() {
        assertThat(get("/log/events?partition=0", "researcher").status()).isEqualTo(404);
        var search =
                new AuditLog.Search(
                        AuditEntry.Kind.REFUSAL,
                        PersonId.ofAccount("researcher"),
                        null,
                        null,
                        null);
        assertThat(service.bean(AuditLog.class).page(search, 0, 10))
                .singleElement()
                .satisfies(line -> {
                    var denied = (AuditRecord.Refusal) line.content();
                    assertThat(denied.problem()).isEqualTo("not-found");
                    assertThat(denied.asked()).isEqualTo("GET /log/events");
                });
    }

    @Test
    void invalidParametersAreRefused() {
        for (var wrong :
                List.of(
                        "",
                        "?partition=-1",
                        "?partition=x",
                        "?partition=0&limit=0",
                        "?partition=0&limit=1001",
                        "?partition=0&after=5",
                        "?partition=99&after=0")) {
            var reply = get("/log/events" + wrong, "follower");
            assertThat(reply.status()).as(wrong).isEqualTo(400);
            assertThat(reply.http().headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }
    }

    private static RunningService.Reply get(String path, String role) {
        var token = service.identity.token(role, claims -> claims.claim("roles", List.of(role)));
        return service.send("GET", path, "", Map.of("Authorization", "Bearer " + token));
    }
}
