package nl.noaber.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.LogConsumerLease;
import nl.noaber.command.eventstore.LogConsumerLease.Mark;
import nl.noaber.command.eventstore.StoredCommit;
import nl.noaber.kernel.log.Chain;
import nl.noaber.kernel.log.Entry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One connection to the topic: it fences every earlier one, finds its place and publishes on. */
final class Publication implements AutoCloseable {

    private static final int COMMITS_AT_ONCE = 500;
    private static final int SCAN = 1000;

    private final CommitLog log;
    private final LogConsumerLease follower;
    private final Consumer<Step> probe;
    private final KafkaProducer<String, byte[]> producer;
    private final Records records;
    private Chain chain;

    private Publication(
            CommitLog log,
            LogConsumerLease follower,
            Consumer<Step> probe,
            KafkaProducer<String, byte[]> producer,
            Records records,
            Chain chain) {
        this.log = log;
        this.follower = follower;
        this.probe = probe;
        this.producer = producer;
        this.records = records;
        this.chain = chain;
    }

    /**
     * Connects; from here on an earlier relay can publish nothing more.
     *
     * @throws RelayStoppedException if topic and log do not belong together
     */
    static Publication connect(
            CommitLog log, LogConsumerLease follower, RelaySettings settings, Consumer<Step> probe)
            throws InterruptedException {
        var partitions = Topic.ensure(settings);
        var producer = producer(settings, log);
        try {
            producer.initTransactions();
            var end = TopicEnd.read(settings.bootstrap(), settings.topic(), partitions);
            requireSameHistory(log, end);
            var mark = follower.mark().filter(found -> found.last().size() == partitions);
            var number = mark.map(m -> Math.min(m.commit(), end.complete())).orElse(end.complete());
            var last =
                    mark.filter(m -> m.commit() == number)
                            .map(Mark::last)
                            .orElseGet(() -> lastIndexes(log, number, partitions));
            var records = new Records(settings.topic(), log.id(), last);
            probe.accept(Step.CONNECTED);
            return new Publication(log, follower, probe, producer, records, chainAt(log, number));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static KafkaProducer<String, byte[]> producer(RelaySettings settings, CommitLog log) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "noaber-relay-%s-%s".formatted(settings.topic(), log.id()),
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Every record at the end of the topic must be an event of this very log. */
    private static void requireSameHistory(CommitLog log, TopicEnd end) {
        for (var record : end.records()) {
            var headers = record.headers();
            var source = Header.text(headers, Header.SOURCE);
            if (!source.equals(Records.source(log.id()))) {
                throw new RelayStoppedException(
                        "the topic belongs to %s, not to log %s".formatted(source, log.id()));
            }
            var number = Header.number(headers, Header.COMMIT);
            var id = Header.text(headers, Header.ID);
            var commit = log.reader().after(number - 1, 1);
            if (commit.isEmpty()
                    || commit.getFirst().number() != number
                    || (!TopicEnd.isWatermark(record)
                            && commit.getFirst().entry().events().stream()
                                    .noneMatch(event -> event.id().equals(id)))) {
                throw new RelayStoppedException(
                        "the topic holds event %s of commit %d, the log does not"
                                .formatted(id, number));
            }
        }
    }

    private static Chain chainAt(CommitLog log, long number) {
        if (number == 0) {
            return Chain.start(log.id());
        }
        var commit = log.reader().after(number - 1, 1).getFirst();
        var entry = commit.entry();
        return new Chain(
                log.id(),
                number,
                commit.hash(),
                entry.time(),
                commit.firstIndex() + entry.events().size() - 1);
    }

    /** Goes back in the log until each partition's last event is found. */
    private static List<Long> lastIndexes(CommitLog log, long number, int partitions) {
        var last = new Long[partitions];
        Arrays.fill(last, -1L);
        for (var to = number; to > 0 && Arrays.asList(last).contains(-1L); to -= SCAN) {
            var from = Math.max(0, to - SCAN);
            for (var commit : log.reader().after(from, (int) (to - from)).reversed()) {
                var events = commit.entry().events();
                for (var i = events.size() - 1; i >= 0; i--) {
                    var partition = Records.partition(Records.key(events.get(i)), partitions);
                    last[partition] = Math.max(last[partition], commit.firstIndex() + i);
                }
            }
        }
        return List.of(last);
    }

    long number() {
        return chain.number();
    }

    /** Publishes what is new; false if there is nothing or another relay has taken over. */
    boolean publish() {
        var commits = log.reader().after(chain.number(), COMMITS_AT_ONCE);
        if (commits.isEmpty()) {
            return false;
        }
        var entries = new ArrayList<Entry>(commits.size());
        var next = chain;
        for (StoredCommit commit : commits) {
            var entry = commit.entry();
            entries.add(entry);
            next = next.next(entry, commit.bytes(), commit.hash());
        }
        probe.accept(Step.READ);
        producer.beginTransaction();
        probe.accept(Step.BEGUN);
        for (var each : records.of(commits, entries)) {
            // What cannot be sent is said by flush and commit.
            var _ = producer.send(each);
        }
        producer.flush();
        probe.accept(Step.SENT);
        producer.commitTransaction();
        probe.accept(Step.COMMITTED);
        chain = next;
        follower.advance(new Mark(chain.number(), records.last()));
        probe.accept(Step.MARKED);
        return true;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
