package nl.noaber.query;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.identity.KeyServer;
import nl.noaber.infra.local.identity.Tokens;
import nl.noaber.kernel.event.RecordedEvent;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real MongoDB, a real Kafka and tokens signed for it. */
final class RunningQueries implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MongoForTests mongo;
    private final KafkaServer kafka;
    private final KeyServer identity;
    private final String base;
    final ConfigurableApplicationContext service;
    final TestTopic topic;
    final Tokens tokens;

    RunningQueries(Path folder, String... settings) throws Exception {
        mongo = MongoForTests.in(folder.resolve("mongo"));
        kafka = KafkaServer.in(folder.resolve("kafka")).start();
        identity = KeyServer.start(folder.resolve("identity"));
        tokens = identity.tokens();
        topic = new TestTopic(kafka.bootstrap(), "noaber.events", "log-1", 4);
        int port = Ports.free();
        base = "http://127.0.0.1:" + port;
        var all = new ArrayList<>(List.of(settings));
        all.addAll(
                List.of(
                        "--server.port=" + port,
                        "--noaber.mongodb.uri=" + mongo.uri(),
                        "--noaber.read.database=" + mongo.database("read"),
                        "--noaber.second.database=" + mongo.database("second"),
                        "--noaber.kafka.bootstrap=" + kafka.bootstrap(),
                        "--noaber.identity.issuer=" + identity.issuer()));
        service =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .run(all.toArray(String[]::new));
    }

    /** Publishes what follows and waits until it has been taken. */
    void publish(List<RecordedEvent> events) throws Exception {
        topic.publish(events);
        long commit = events.getLast().commit();
        for (int i = 0; i < 300; i++) {
            if (get("/communities?minCommit=" + commit, "researcher").statusCode() == 200
                    && with("/actuator/health/readiness", "").statusCode() == 200) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(with("/actuator/health/readiness", "").body());
    }

    HttpResponse<String> get(String path, String subject) throws Exception {
        return with(path, tokens.of(subject));
    }

    HttpResponse<String> with(String path, String token) throws Exception {
        return HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        service.close();
        topic.close();
        identity.close();
        kafka.close();
        mongo.close();
    }
}
