package nl.noaber.infra.local.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.noaber.infra.local.KafkaServer;
import nl.noaber.infra.local.MongoServer;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.IdentityServer;
import nl.noaber.infra.local.identity.Persona;
import org.jspecify.annotations.Nullable;

/** All parts of the run; what somebody else runs is no part of it. */
record Parts(List<Part> servers, List<Part> services) {

    static Parts of(Settings settings) {
        var servers = new ArrayList<Part>();
        if (settings.givenMongo().isEmpty()) {
            servers.add(mongo(settings));
        }
        if (settings.givenKafka().isEmpty()) {
            servers.add(kafka(settings));
        }
        if (settings.givenIssuer().isEmpty()) {
            servers.add(identity(settings));
        }
        return new Parts(List.copyOf(servers), List.of(commands(settings), queries(settings)));
    }

    List<Part> all() {
        var all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    private static Part mongo(Settings settings) {
        MongoServer mongo =
                MongoServer.in(settings.mongoFolder(), settings.mongoPort()).stoppedByOwner();
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
                        .stoppedByOwner()
                        .startingFast();
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
                                        settings.issuer())),
                () -> {
                    IdentityServer server = running.getAndSet(null);
                    if (server != null) {
                        server.close();
                    }
                });
    }

    private static Part commands(Settings settings) {
        var service =
                new Service(
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
            environment.put("NOABER_CLIENT_ID", Persona.OPERATOR.subject());
            environment.put(
                    "NOABER_CLIENT_SECRET",
                    Clients.in(settings.clients()).secret(Persona.OPERATOR));
        }
        var service =
                new Service(
                        "queries",
                        settings.checkout().root().resolve("query-service"),
                        settings.queriesPort(),
                        environment,
                        settings);
        return new Part(
                "queries", settings.queries(), service.process(), service::start, service::stop);
    }
}
