package nl.noaber.command.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.LogConsumerLease;
import nl.noaber.command.eventstore.LogConsumerLease.Progress;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.log.Chain;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * One session of a relay: fences every earlier one, finds its place and publishes on from there. It
 * is over with the first failure; the next session has a new producer and goes on from the last
 * commit that the topic confirmed.
 */
final class RelaySession implements AutoCloseable {

    private static final int COMMITS_AT_ONCE = 500;
    private static final int SCAN = 1000;

    private final CommitLog log;
    private final LogConsumerLease follower;
    private final Consumer<CrashPoint> probe;
    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> template;
    private final CloudEventRecordFactory records;
    private Chain chain;

    private RelaySession(
            CommitLog log,
            LogConsumerLease follower,
            Consumer<CrashPoint> probe,
            DefaultKafkaProducerFactory<String, byte[]> producers,
            KafkaTemplate<String, byte[]> template,
            CloudEventRecordFactory records,
            Chain chain) {
        this.log = log;
        this.follower = follower;
        this.probe = probe;
        this.producers = producers;
        this.template = template;
        this.records = records;
        this.chain = chain;
    }

    /**
     * Connects; from here on an earlier relay can publish nothing more.
     *
     * @throws RelayStoppedException if topic and log do not belong together
     */
    static RelaySession connect(
            CommitLog log,
            LogConsumerLease follower,
            RelayClients clients,
            Consumer<CrashPoint> probe)
            throws InterruptedException {
        var topic = clients.settings().topic();
        var partitions = TopicProvisioner.ensure(clients.settings());
        var producers = clients.producerFactory(log.id());
        try {
            fence(producers);
            var end = TopicEnd.read(clients.consumerFactory(), topic, partitions);
            requireSameHistory(log, end);
            var mark = follower.mark().filter(found -> found.last().size() == partitions);
            var number = mark.map(m -> Math.min(m.commit(), end.complete())).orElse(end.complete());
            var last =
                    mark.filter(m -> m.commit() == number)
                            .map(Progress::last)
                            .orElseGet(() -> lastIndexes(log, number, partitions));
            var records = new CloudEventRecordFactory(topic, log.id(), last);
            probe.accept(CrashPoint.CONNECTED);
            return new RelaySession(
                    log,
                    follower,
                    probe,
                    producers,
                    clients.template(producers),
                    records,
                    chainAt(log, number));
        } catch (RuntimeException e) {
            producers.destroy();
            throw e;
        }
    }

    /** Makes the producer, which thereby fences earlier ones; the factory keeps it. */
    private static void fence(DefaultKafkaProducerFactory<String, byte[]> producers) {
        producers.createProducer().close();
    }

    /** Every record at the end of the topic must be an event of this very log. */
    private static void requireSameHistory(CommitLog log, TopicEnd end) {
        for (var record : end.records()) {
            var headers = record.headers();
            var source = HeaderText.text(headers, TopicHeader.SOURCE);
            if (!source.equals(CloudEventRecordFactory.source(log.id()))) {
                throw new RelayStoppedException(
                        "the topic belongs to %s, not to log %s".formatted(source, log.id()));
            }
            var number = HeaderText.number(headers, TopicHeader.COMMIT);
            var id = HeaderText.text(headers, TopicHeader.ID);
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
                    var key = CloudEventRecordFactory.key(events.get(i));
                    var partition = CloudEventRecordFactory.partition(key, partitions);
                    last[partition] = Math.max(last[partition], commit.firstIndex() + i);
                }
            }
        }
        return List.of(last);
    }

    long number() {
        return chain.number();
    }

    /**
     * Publishes what is new.
     *
     * @return false if there is nothing new
     * @throws RuntimeException if any record was not confirmed: none of them then counts as
     *     published, and the session is over
     */
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
        probe.accept(CrashPoint.READ);
        try {
            send(records.of(commits, entries));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        probe.accept(CrashPoint.COMMITTED);
        chain = next;
        follower.advance(new Progress(chain.number(), records.last()));
        probe.accept(CrashPoint.MARKED);
        return true;
    }

    /** Sends all in one transaction, which is committed only if each of them was confirmed. */
    private void send(List<ProducerRecord<String, byte[]>> all) {
        template.executeInTransaction(operations -> {
            probe.accept(CrashPoint.BEGUN);
            var sent = all.stream().map(operations::send).toList();
            operations.flush();
            sent.forEach(RelaySession::requireConfirmed);
            probe.accept(CrashPoint.SENT);
            return sent;
        });
    }

    private static void requireConfirmed(CompletableFuture<?> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new KafkaException("a record was not confirmed", e.getCause());
        }
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
