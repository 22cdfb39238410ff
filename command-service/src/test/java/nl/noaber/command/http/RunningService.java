package nl.noaber.command.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.CommandServiceApplication;
import nl.noaber.command.eventstore.ServerFolders;
import nl.noaber.infra.local.MongoForTests;
import nl.noaber.infra.local.RawHttp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real MongoDB, spoken to over HTTP as anybody would. */
final class RunningService implements AutoCloseable {
    /** The relay must not publish to a broker that runs beside the test. */
    private static final String NO_BROKER = "127.0.0.1:1";

    /** A test may send as fast as it can; a test of the limits sets system properties. */
    private static final Map<String, Object> UNLIMITED =
            Map.of(
                    "noaber.limits.requests.per-second", 1_000_000,
                    "noaber.limits.requests.burst", 1_000_000);

    private static final String ISSUER = "--noaber.identity.issuer=";
    private static final JsonMapper JSON = JsonMapper.shared();

    final TestIdentity identity = new TestIdentity();
    private final Runnable stopMongo;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    final RawHttp raw;

    RunningService() {
        this(List.of());
    }

    /** With settings of its own, such as those of another issuer. */
    RunningService(List<String> settings) {
        this(MongoForTests.in(ServerFolders.of("door")), settings);
    }

    private RunningService(MongoForTests mongo, List<String> settings) {
        this(mongo.uri(), mongo.database("door"), mongo.database("second"), mongo::close, settings);
    }

    /** On a MongoDB with which a test has its own intentions. */
    RunningService(String uri, String database, String second, Runnable stopMongo) {
        this(uri, database, second, stopMongo, List.of());
    }

    private RunningService(
            String uri, String database, String second, Runnable stopMongo, List<String> settings) {
        this.stopMongo = stopMongo;
        var application = new SpringApplication(CommandServiceApplication.class);
        application.setDefaultProperties(UNLIMITED);
        var all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--noaber.mongodb.uri=" + uri,
                                "--noaber.log.database=" + database,
                                "--noaber.second.database=" + second,
                                "--noaber.kafka.bootstrap=" + NO_BROKER));
        all.addAll(settings);
        if (settings.stream().noneMatch(each -> each.startsWith(ISSUER))) {
            all.add(ISSUER + identity.issuer());
        }
        context = application.run(all.toArray(String[]::new));
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        address = "http://127.0.0.1:" + port;
        raw = new RawHttp(port);
    }

    /** An answer and its body. */
    record Reply(int status, JsonNode body, HttpResponse<String> http) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Reply post(String subject, String path, String body) {
        return post(subject, UUID.randomUUID(), path, body);
    }

    Reply post(String subject, UUID key, String path, String body) {
        return send(
                "POST",
                path,
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + identity.token(subject),
                        "Idempotency-Key",
                        key.toString(),
                        "Content-Type",
                        "application/json"));
    }

    /** What anybody may read, as it is. */
    String text(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a body in chunks, without its length. */
    Reply streamed(String subject, String path, byte[] body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                Map.of(
                        "Authorization",
                        "Bearer " + identity.token(subject),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json"));
    }

    Reply send(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    private Reply send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body().isEmpty()
                            ? JSON.createObjectNode()
                            : JSON.readTree(response.body()),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        stopMongo.run();
        identity.close();
    }
}
