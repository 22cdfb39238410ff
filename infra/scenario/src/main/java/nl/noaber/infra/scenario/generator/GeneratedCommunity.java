package nl.noaber.infra.scenario.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.kernel.event.RecordedEvent;

/** The recorded history of a generated community, for measurements and tests of other modules. */
public final class GeneratedCommunity {

    private GeneratedCommunity() {}

    /**
     * Sends every request of a generated community with a marketplace to the command-service and
     * returns the events that it recorded.
     *
     * @param tokens bearer token of a persona such as {@code facilitator} or {@code follower}
     * @param size number of participants, 6 or more
     */
    public static List<RecordedEvent> decided(
            URI commands, UnaryOperator<String> tokens, String name, long seed, int size) {
        var script = CommunityGenerator.script(name, seed, size, true);
        var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (var http = new RetryingClient(Duration.ofSeconds(60));
                var journal = Journal.in(null)) {
            var api = new Api(http, tokens::apply, commands, commands);
            var progress = new Progress(silent, InstantSource.system(), script.steps().size());
            var played = new Player(api, journal, progress, _ -> {}).play(script);
            return RecordedHistory.of(played.community(), api);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
