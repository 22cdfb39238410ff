package nl.noaber.infra.local.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.IdentityServer;
import nl.noaber.infra.local.identity.Persona;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the launcher starts; servers that the settings refer to are not among them.
 *
 * @param store is started first, because the services read the log when they start
 * @param broker is started together with the services, which wait for it, and stopped after them
 * @param services the two services, and the identity provider
 */
record Parts(List<Part> store, List<Part> broker, List<Part> services) {

    static Parts of(Settings settings) {
        var services = new ArrayList<>(List.of(commands(settings), queries(settings)));
        if (settings.givenIssuer().isEmpty()) {
            services.add(identity(settings));
        }
        return new Parts(
                settings.givenMongo().isEmpty() ? List.of(mongo(settings)) : List.of(),
                settings.givenKafka().isEmpty() ? List.of(kafka(settings)) : List.of(),
                List.copyOf(services));
    }

    List<Part> all() {
        return Stream.of(store, broker, services).flatMap(List::stream).toList();
    }

    private static Part mongo(Settings settings) {
        MongoServer mongo =
                MongoServer.in(settings.mongoFolder(), settings.mongoPort()).withoutShutdownHook();
        return new Part(
                "mongodb",
                "127.0.0.1:" + settings.mongoPort(),
                mongo.process(),
                mongo::start,
                mongo::stop);
    }

    private static Part kafka(Settings settings) {
        KafkaServer kafka =
                KafkaServer.in(
                                settings.kafkaFolder(),
                                settings.kafkaPort(),
                                settings.kafkaControllerPort())
                        .withoutShutdownHook()
                        .withAotCache();
        return new Part("kafka", kafka.bootstrap(), kafka.process(), kafka::start, kafka::stop);
    }

    private static Part identity(Settings settings) {
        var running = new AtomicReference<@Nullable IdentityServer>();
        return new Part(
                "identity",
                settings.issuer(),
                null,
                () ->
                        running.set(
                                IdentityServer.start(
                                        settings.identityFolder(),
                                        settings.identityPort(),
                                        settings.issuer(),
                                        settings.webOrigins())),
                () -> {
                    IdentityServer server = running.getAndSet(null);
                    if (server != null) {
                        server.close();
                    }
                });
    }

    private static Part commands(Settings settings) {
        var service =
                new ServiceProcess(
                        "commands",
                        settings.checkout().root().resolve("command-service"),
                        settings.commandsPort(),
                        settings.addresses(),
                        settings);
        return new Part(
                "commands", settings.commands(), service.process(), service::start, service::stop);
    }

    private static Part queries(Settings settings) {
        Map<String, String> environment = new HashMap<>(settings.addresses());
        if (settings.givenIssuer().isEmpty()) {
            environment.put("NOABER_CLIENT_ID", Persona.FOLLOWER.subject());
            environment.put(
                    "NOABER_CLIENT_SECRET",
                    Clients.in(settings.clients()).secret(Persona.FOLLOWER));
        }
        var service =
                new ServiceProcess(
                        "queries",
                        settings.checkout().root().resolve("query-service"),
                        settings.queriesPort(),
                        environment,
                        settings);
        return new Part(
                "queries", settings.queries(), service.process(), service::start, service::stop);
    }
}
