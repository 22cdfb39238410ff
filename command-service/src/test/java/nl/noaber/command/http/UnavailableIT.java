package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.infra.local.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client receives while the database or the identity provider is unavailable. */
class UnavailableIT {
    private static final String BODY = "{\"label\":\"role-01\",\"self\":true}";

    @Test
    void anUnknownOutcomeIsReportedAndSettledByTheSameKey(@TempDir Path folder) {
        var mongo = MongoServer.in(folder).withFailPoints().start();
        try (var tester = MongoClients.create(mongo.uri());
                var service =
                        new RunningService(
                                mongo.uri() + "&appName=door", "door", "second", mongo::kill)) {
            assertThat(service.post("one", "/people", BODY).status()).isEqualTo(201);
            UUID key = UUID.randomUUID();
            insertsFail(tester, "alwaysOn");

            var unknown = service.post("two", key, "/people", BODY);
            assertThat(unknown.status()).as(unknown.http().body()).isEqualTo(503);
            assertThat(unknown.text("type")).isEqualTo("urn:noaber:problem:outcome-unknown");
            assertThat(unknown.http().headers().firstValue("Retry-After")).hasValue("1");

            insertsFail(tester, "off");
            var known = service.post("two", key, "/people", BODY);
            assertThat(known.status()).isEqualTo(201);
            assertThat(service.bean(CommitLog.class).reader().lastNumber()).isEqualTo(2);
            assertThat(service.post("two", key, "/people", BODY).body()).isEqualTo(known.body());
        }
    }

    @Test
    void withoutTheIdentityNoTokenCanBeChecked() {
        try (var service = new RunningService()) {
            String token = service.identity.token("one");
            service.identity.close();
            var reply =
                    service.send(
                            "POST",
                            "/people",
                            BODY,
                            java.util.Map.of(
                                    "Authorization",
                                    "Bearer " + token,
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString(),
                                    "Content-Type",
                                    "application/json"));
            assertThat(reply.status()).as(reply.http().body()).isEqualTo(503);
            assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:identity-unavailable");
            assertThat(reply.http().headers().firstValue("Retry-After")).hasValue("1");
            assertThat(reply.http().body()).doesNotContain("Exception");
        }
    }

    private static void insertsFail(MongoClient tester, String mode) {
        tester.getDatabase("admin")
                .runCommand(
                        new Document("configureFailPoint", "failCommand")
                                .append("mode", mode)
                                .append(
                                        "data",
                                        new Document("failCommands", List.of("insert"))
                                                .append("errorCode", 64)
                                                .append("appName", "door")));
    }
}
