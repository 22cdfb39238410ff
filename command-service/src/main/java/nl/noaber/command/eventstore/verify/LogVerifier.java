package nl.noaber.command.eventstore.verify;

import com.mongodb.client.MongoClient;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.store.LogCollections;
import nl.noaber.command.eventstore.store.LogRefusedException;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.command.eventstore.store.StreamKey;
import nl.noaber.kernel.log.BrokenChainException;
import nl.noaber.kernel.log.Chain;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.NotCanonicalException;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/** Reads the whole log and recomputes every hash, link, number, time and index field. */
public final class LogVerifier {

    private static final long REPORT = 10_000;

    private final UUID log;
    private final CommitReader reader;

    private LogVerifier(UUID log, CommitReader reader) {
        this.log = log;
        this.reader = reader;
    }

    public static LogVerifier of(CommitLog log) {
        return new LogVerifier(log.id(), log.reader());
    }

    /** Reads a log without opening it for writing, so that a damaged log can be verified too. */
    public static LogVerifier of(MongoClient client, String database) {
        var collections = LogCollections.of(client, database);
        var log =
                collections.identify(() -> {
                    throw new LogRefusedException("there is no log in " + database);
                });
        return new LogVerifier(log, new CommitReader(collections.commits()));
    }

    /** The log's id. */
    public UUID log() {
        return log;
    }

    /**
     * The end of the chain, if every commit is valid.
     *
     * @param progress receives the number of commits verified, from time to time
     * @throws BrokenChainException with the first commit that is not valid
     */
    public Chain verify(LongConsumer progress) {
        var walk =
                new Object() {
                    private Chain chain = Chain.start(log);
                };
        reader.forEachDocument(document -> {
            walk.chain = next(walk.chain, document);
            if (walk.chain.number() % REPORT == 0) {
                progress.accept(walk.chain.number());
            }
        });
        return walk.chain;
    }

    private static Chain next(Chain chain, RawBsonDocument document) {
        var expected = chain.number() + 1;
        try {
            var commit = StoredCommit.of(document);
            if (commit.number() != expected) {
                throw new BrokenChainException(
                        expected, "it is missing; the next one stored is " + commit.number());
            }
            var entry = commit.entry();
            var after = chain.next(entry, commit.bytes(), commit.hash());
            require(
                    commit.firstIndex() == chain.lastIndex() + 1
                            && document.getInt64("e1").getValue() == after.lastIndex()
                            && document.getBinary("cid").asUuid().equals(entry.commit())
                            && keys(document).equals(keys(entry)),
                    expected);
            return after;
        } catch (NotCanonicalException | BSONException e) {
            throw new BrokenChainException(expected, "it is no commit: " + e.getMessage());
        }
    }

    private static void require(boolean holds, long number) {
        if (!holds) {
            throw new BrokenChainException(
                    number, "its indexed fields do not follow from its entry");
        }
    }

    private static Set<ByteBuffer> keys(RawBsonDocument document) {
        var keys = new HashSet<ByteBuffer>();
        CommitReader.keysOf(document).forEachRemaining(key -> keys.add(ByteBuffer.wrap(key)));
        return keys;
    }

    private static Set<ByteBuffer> keys(Entry entry) {
        var first = new HashMap<String, Long>();
        for (var event : entry.events()) {
            if (event.stream() != null) {
                first.putIfAbsent(event.stream().id(), event.stream().sequence());
            }
        }
        var keys = new HashSet<ByteBuffer>();
        first.forEach((id, sequence) -> keys.add(ByteBuffer.wrap(StreamKey.of(id, sequence))));
        return keys;
    }
}
