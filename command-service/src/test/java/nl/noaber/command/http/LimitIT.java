package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An account that has met a limit gets 429 with Retry-After as a problem document, at every door,
 * and the other accounts go on. Siblings: the query-service has the same limits of requests.
 */
@Tag("fault:A1")
@Tag("fault:A3")
class LimitIT {

    private static final String EVENTS = "noaber.limits.recording.events-per-day";
    private static final String RATE = "noaber.limits.requests.per-second";
    private static final String BURST = "noaber.limits.requests.burst";
    private static final String BODY =
            "{\"label\":\"firm-01\",\"partyType\":\"CITIZENS\",\"sector\":\"residents\"}";

    private static RunningService service;

    @BeforeAll
    static void start() {
        System.setProperty(EVENTS, "10");
        System.setProperty(RATE, "1");
        System.setProperty(BURST, "40");
        try {
            service = new RunningService();
        } finally {
            System.clearProperty(EVENTS);
            System.clearProperty(RATE);
            System.clearProperty(BURST);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAccountRecordsOnlySoMuchADay() {
        register("writer");
        UUID first = UUID.randomUUID();
        assertThat(service.post("writer", first, "/organisations", BODY).status()).isEqualTo(201);
        for (int i = 2; i < 10; i++) {
            assertThat(service.post("writer", "/organisations", BODY).status()).isEqualTo(201);
        }
        RunningService.Reply refused = service.post("writer", "/organisations", BODY);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("type")).isEqualTo("urn:noaber:problem:budget-spent");
        long seconds =
                Long.parseLong(refused.http().headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 24L * 60 * 60 / 10);

        RunningService.Reply repeated = service.post("writer", first, "/organisations", BODY);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.http().headers().firstValue("Idempotent-Replayed")).hasValue("true");

        register("another-writer");
        assertThat(service.post("another-writer", "/organisations", BODY).status()).isEqualTo(201);
    }

    @Test
    void aRefusedCommandCountsToo() {
        for (int i = 0; i < 10; i++) {
            assertThat(service.post("stranger", "/organisations", BODY).status())
                    .isBetween(400, 422);
        }
        assertThat(service.post("stranger", "/organisations", BODY).text("type"))
                .isEqualTo("urn:noaber:problem:budget-spent");
    }

    @Test
    void anAccountSendsOnlySoManyRequests() {
        RunningService.Reply last = ask("flooder");
        for (int i = 0; i < 100 && last.status() != 429; i++) {
            assertThat(last.status()).isEqualTo(404);
            last = ask("flooder");
        }
        assertThat(last.text("type")).isEqualTo("urn:noaber:problem:too-many-requests");
        assertThat(last.http().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(last.http().headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(ask("calm").status()).isEqualTo(404);
        assertThat(service.text("/actuator/health/liveness")).contains("UP");
    }

    private static RunningService.Reply ask(String account) {
        return service.send(
                "GET",
                "/log",
                "",
                Map.of("Authorization", "Bearer " + service.identity.token(account)));
    }

    private static void register(String account) {
        assertThat(
                        service.post(account, "/people", "{\"label\":\"role-01\",\"self\":true}")
                                .status())
                .isEqualTo(201);
    }
}
