package nl.noaber.infra.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.noaber.command.CommandServiceApplication;
import nl.noaber.infra.local.identity.KeyServer;
import nl.noaber.infra.scenario.generator.GeneratedCommunity;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.ReceivedEvent;
import org.springframework.boot.SpringApplication;

/**
 * The history of a generated community, recorded by a command-service, and copies of it with other
 * ids.
 *
 * @param events the events in the order of the log
 */
record GeneratedHistory(List<RecordedEvent> events) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Generates it with a command-service on this MongoDB, which is stopped afterwards. */
    static GeneratedHistory generate(String mongo, Path folder, long seed, int size) {
        try (var keys = KeyServer.start(folder);
                var service =
                        SpringApplication.run(
                                CommandServiceApplication.class,
                                "--server.port=0",
                                "--logging.level.root=off",
                                "--noaber.mongodb.uri=" + mongo,
                                "--noaber.log.database=bench_lived",
                                "--noaber.second.database=bench_lived_second",
                                "--noaber.identity.issuer=" + keys.issuer())) {
            var port = service.getEnvironment().getRequiredProperty("local.server.port");
            var commands = URI.create("http://127.0.0.1:" + port);
            return new GeneratedHistory(
                    GeneratedCommunity.decided(commands, keys.tokens()::of, "bench", seed, size));
        }
    }

    int size() {
        return events.size();
    }

    /** The id of the community in a copy. */
    CommunityId community(int copy) {
        var community = events.getFirst().envelope().community();
        if (community == null) {
            throw new IllegalStateException("a community's history begins with its proposal");
        }
        return new CommunityId(copied(community.value(), copy));
    }

    /** The day of the event in the middle of the history. */
    LocalDate middle() {
        return events.get(size() / 2).envelope().occurredOn().to();
    }

    /** The nth event of a copy as read from the topic, in a commit of its own. */
    ReceivedEvent received(int copy, int nth, long index) {
        var recorded = events.get(nth);
        var type = EventCatalogue.of(recorded.event().getClass());
        var data = copied(Wire.FORM.write(recorded.event()), copy);
        var meta = copied(Wire.FORM.write(recorded.envelope()), copy);
        var event =
                new RecordedEvent(
                        index,
                        index + 1,
                        recorded.recordedAt(),
                        new EventId(copied(recorded.id().value(), copy)),
                        recorded.streamType(),
                        copied(recorded.streamId(), copy),
                        recorded.version(),
                        Wire.FORM.envelope(meta),
                        Wire.FORM.event(type.name(), type.revision(), data));
        return new ReceivedEvent(community(copy).value(), event, type.label(), data, meta);
    }

    private static String copied(String text, int copy) {
        return ID.matcher(text)
                .replaceAll(id -> NameUuid.of(NameUuid.DNS, copy + " " + id.group()).toString());
    }
}
