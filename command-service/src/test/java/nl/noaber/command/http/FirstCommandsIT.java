package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.id.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FirstCommandsIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aCommunityIsProposedAndOpensASession() {
        String me = "initiator";
        var registered = service.post(me, "/people", "{\"label\":\"initiator-01\",\"self\":true}");
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        assertThat(registered.text("id")).isEqualTo(PersonId.ofAccount(me).value());

        var proposed =
                service.post(
                        me,
                        "/communities",
                        """
                        {"name":"C","issue":"I","initiatorType":"MUNICIPALITY",
                         "profile":{"label":"initiator-01","sector":"municipality","partyType":"GOVERNMENT"}}
                        """);
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
        assertThat(proposed.http().headers().firstValue("Noaber-Commit")).contains("2");

        var planned =
                service.post(
                        me,
                        "/sessions",
                        """
                        {"community":"%s","kind":"PLENARY","title":"First","minutes":120,
                         "on":{"from":"2026-01-10","to":"2026-01-10","precision":"DAY"},
                         "actingAs":"role:INITIATOR"}
                        """
                                .formatted(proposed.text("id")));
        assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
        var opened = service.post(me, "/sessions/" + planned.text("id") + "/open", "");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        assertThat(opened.text("stream")).isEqualTo("session");
        assertThat(opened.body().path("version").asInt()).isEqualTo(1);

        for (String stranger : List.of(planned.text("id"), registered.text("id"), unknown())) {
            var refused = service.post(me, "/communities/" + stranger + "/start", "");
            assertThat(refused.status()).as(refused.body().toString()).isEqualTo(404);
            assertThat(refused.text("type")).isEqualTo("urn:noaber:problem:not-found");
        }
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }
}
