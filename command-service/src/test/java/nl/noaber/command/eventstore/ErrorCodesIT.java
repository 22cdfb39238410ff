package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.command.eventstore.store.AppendUnconfirmedException;
import nl.noaber.command.eventstore.store.CommitReusedException;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import nl.noaber.command.eventstore.store.StreamTakenException;
import nl.noaber.infra.local.MongoServer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever error the server gives, before or after it has done the insert: the commit is stored
 * once, or refused, or its outcome is called unknown and the same key settles it.
 */
class ErrorCodesIT {

    /**
     * Those of the specification of retryable writes, a duplicate key, and a lost write concern.
     */
    private static final int[] CODES = {
        6, 7, 89, 91, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436, 11_000, 64
    };

    private static final MongoServer SERVER =
            MongoServer.in(ServerFolders.of("errors")).withFailPoints();
    private static final Map<UUID, Long> ACKNOWLEDGED = new ConcurrentHashMap<>();
    private static MongoClient tester;
    private static MongoClient client;
    private static CommitLog log;

    /** How an error comes: instead of the insert, or after it was done. */
    enum Moment {
        BEFORE,
        AFTER
    }

    @BeforeAll
    static void start() {
        SERVER.start();
        tester = LogClient.connect(SERVER.uri());
        client = LogClient.connect(SERVER.uri() + "&appName=matrix");
        var settings = new LogSettings("errors", Duration.ofSeconds(3), 256);
        log = CommitLog.open(client, settings, InstantSource.system(), UUID::randomUUID);
    }

    @AfterAll
    static void everyAcknowledgedCommitIsThereOnce() {
        assertThat(LogCheck.sound(log, ACKNOWLEDGED)).isEqualTo(ACKNOWLEDGED.size());
        log.close();
        client.close();
        tester.close();
        SERVER.kill();
    }

    @AfterEach
    void mend() {
        failCommand(new Document(), "off");
    }

    static Stream<Arguments> cases() {
        return IntStream.of(CODES)
                .boxed()
                .flatMap(code ->
                        Stream.of(Moment.values())
                                .flatMap(moment ->
                                        Stream.of(true, false)
                                                .map(label -> Arguments.of(code, moment, label))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anErrorThatPassesIsAcceptedAndStoredOnce(int code, Moment moment, boolean label) {
        var before = hits();
        fail(code, moment, label, new Document("times", 1), "insert");
        accepted("%d-%s-%s".formatted(code, moment, label));
        assertThat(hits()).as("the fault was met").isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 91, 262, 9001, 11_000})
    void aForeignContinuationIsRefusedAllTheSame(int code) {
        var stream = "taken-" + code;
        accepted(stream);
        fail(code, Moment.BEFORE, false, new Document("times", 1), "insert");
        assertThatThrownBy(() -> Commands.append(log, "other-" + stream, stream, 0))
                .isInstanceOf(StreamTakenException.class);
        assertThatThrownBy(() ->
                        log.append(
                                Commands.id(stream),
                                "tester",
                                "another request",
                                List.of(Commands.event(stream + "-new", 0))))
                .isInstanceOf(CommitReusedException.class);
    }

    /** The server does nothing and answers nothing until it is repaired. */
    @ParameterizedTest
    @ValueSource(ints = {64, 91, 11_600})
    void anUnknownOutcomeIsSettledByTheSameKey(int code) {
        var key = "unknown-" + code;
        var before = log.reader().lastNumber();
        fail(code, Moment.BEFORE, false, "alwaysOn", "insert", "find");
        assertThatThrownBy(() -> Commands.append(log, key, key, 0))
                .isInstanceOf(AppendUnconfirmedException.class);
        // What was under way when the caller gave up may still be done now: once is what counts.
        mend();
        accepted(key);
        assertThat(log.reader().lastNumber()).isEqualTo(before + 1);
    }

    /** What a majority holds is durable, whatever else the server says about it. */
    @ParameterizedTest
    @ValueSource(ints = {64, 91, 11_600})
    void aWriteConcernThatIsNeverConfirmedIsSeenInTheLog(int code) {
        fail(code, Moment.AFTER, false, "alwaysOn", "insert");
        accepted("unconfirmed-" + code);
    }

    @Test
    void aClosedConnectionIsNoFailure() {
        failCommand(
                new Document("failCommands", List.of("insert")).append("closeConnection", true),
                new Document("times", 3));
        accepted("closed");
    }

    private static void accepted(String key) {
        ACKNOWLEDGED.put(Commands.id(key), Commands.append(log, key, key, 0));
    }

    private static void fail(
            int code, Moment moment, boolean label, Object mode, String... commands) {
        var labels = label ? List.of("RetryableWriteError") : List.<String>of();
        var data = new Document("failCommands", List.of(commands)).append("errorLabels", labels);
        switch (moment) {
            case BEFORE -> data.append("errorCode", code);
            case AFTER ->
                    data.append(
                            "writeConcernError",
                            new Document("code", code).append("errmsg", "as the test wants"));
        }
        failCommand(data, mode);
    }

    private static void failCommand(Document data, Object mode) {
        data.append("appName", "matrix");
        tester.getDatabase("admin")
                .runCommand(
                        new Document("configureFailPoint", "failCommand")
                                .append("mode", mode)
                                .append("data", data));
    }

    private static long hits() {
        return tester.getDatabase("admin")
                .runCommand(new Document("getParameter", 1).append("failpoint.failCommand", 1))
                .get("failpoint.failCommand", Document.class)
                .get("timesEntered", Number.class)
                .longValue();
    }
}
