package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.Folders;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.ServerProcess;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.IdentityServer;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.scenario.client.Accounts;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;

/** All of Noaber on this machine, each part a process of its own on a port of its own. */
final class Stack implements AutoCloseable {

    /** Where the relay publishes. */
    static final String TOPIC = "noaber.events";

    private static final Duration START = Duration.ofSeconds(180);

    private final Path folder;
    private final MongoServer mongo;
    private final KafkaServer kafka;
    private final IdentityServer identity;
    private final Path clients;
    private final String issuer;
    private final Service commands;
    private final Service queries;

    private Stack(Path folder, String queriesTopic) {
        this.folder = folder;
        mongo = MongoServer.in(folder.resolve("mongodb")).start();
        kafka = KafkaServer.in(folder.resolve("kafka")).start();
        int identityPort = Ports.free();
        issuer = "http://localhost:" + identityPort;
        identity = IdentityServer.start(folder.resolve("identity"), identityPort, issuer);
        clients = IdentityServer.clients(folder.resolve("identity"));
        int commandsPort = Ports.free();
        int queriesPort = Ports.free();
        Map<String, String> environment = new HashMap<>();
        environment.put("NOABER_MONGODB_URI", mongo.uri());
        environment.put("NOABER_KAFKA", kafka.bootstrap());
        environment.put("NOABER_ISSUER", issuer);
        environment.put("NOABER_COMMANDS", "http://localhost:" + commandsPort);
        environment.put("NOABER_COMMANDS_PORT", Integer.toString(commandsPort));
        environment.put("NOABER_QUERIES", "http://localhost:" + queriesPort);
        environment.put("NOABER_QUERIES_PORT", Integer.toString(queriesPort));
        environment.put("NOABER_CLIENT_ID", Persona.FOLLOWER.subject());
        environment.put("NOABER_CLIENT_SECRET", Clients.in(clients).secret(Persona.FOLLOWER));
        commands = new Service("command-service", commandsPort, environment);
        var readersOwn = new HashMap<>(environment);
        readersOwn.put("NOABER_TOPIC", queriesTopic);
        queries = new Service("query-service", queriesPort, readersOwn);
    }

    /** Starts everything in a folder under {@code target}; the logs stay there afterwards. */
    static Stack start(String name) {
        var stack = prepare(name, TOPIC);
        stack.commands.start();
        stack.queries.start();
        return stack;
    }

    /** Everything but the services, of which the reader follows a topic of another name. */
    static Stack prepare(String name, String queriesTopic) {
        Path folder = Checkout.here().root().resolve("infra/scenario/target/" + name);
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stack(folder, queriesTopic);
    }

    MongoServer mongo() {
        return mongo;
    }

    KafkaServer kafka() {
        return kafka;
    }

    Service commands() {
        return commands;
    }

    Service queries() {
        return queries;
    }

    Path folder() {
        return folder;
    }

    Api api(RetryingClient http) {
        return new Api(
                http,
                new Accounts(http, URI.create(issuer + "/oauth2/token"), clients),
                URI.create("http://localhost:" + commands.port),
                URI.create("http://localhost:" + queries.port));
    }

    @Override
    public void close() {
        queries.process.stop(Duration.ofSeconds(30));
        commands.process.stop(Duration.ofSeconds(30));
        identity.close();
        kafka.close();
        mongo.close();
    }

    /** One service in a process of its own. */
    final class Service {
        private final String module;
        private final int port;
        private final Map<String, String> environment;
        private final ServerProcess process;

        private Service(String module, int port, Map<String, String> environment) {
            this.module = module;
            this.port = port;
            this.environment = environment;
            process =
                    new ServerProcess(
                            module,
                            folder.resolve(module + ".log"),
                            folder.resolve(module + ".pid"));
        }

        void start() {
            process.start(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar().toString()),
                    environment);
            awaitReady();
        }

        /** Ends it as a power cut of the process would. */
        void kill() {
            process.kill();
        }

        private Path jar() {
            Path target = Checkout.here().root().resolve(module).resolve("target");
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(file -> file.toString().endsWith(".jar"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No jar in " + target));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void awaitReady() {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + port
                                                    + "/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            try (var client = HttpClient.newHttpClient()) {
                await().atMost(START)
                        .pollInterval(Duration.ofMillis(100))
                        .failFast(() -> assertThat(process.isAlive()).as(this::failure).isTrue())
                        .untilAsserted(() ->
                                assertThat(isReady(client, request)).as(this::failure).isTrue());
            }
        }

        private String failure() {
            return module + " did not start:\n" + process.lastWords(20);
        }

        private boolean isReady(HttpClient client, HttpRequest request)
                throws InterruptedException {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
