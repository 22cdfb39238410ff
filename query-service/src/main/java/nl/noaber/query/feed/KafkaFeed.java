package nl.noaber.query.feed;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.feed.FeedState.Progress;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.FencedException;
import nl.noaber.query.store.LiveRows;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic in a consumer group and hands batches on. Where to read is decided by our own
 * checkpoints, never by offsets that Kafka remembers.
 */
public final class KafkaFeed implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long REPAIR_EVERY = Duration.ofSeconds(2).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;
    private final Checkpoints checkpoints;
    private final LiveRows rows;
    private final LogSource source;
    private final Map<TopicPartition, Checkpoint> at = new HashMap<>();
    private final Set<TopicPartition> gaps = new HashSet<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private volatile FeedState state = new FeedState(false, Map.of());
    private volatile boolean closing;
    private long repaired = System.nanoTime() - REPAIR_EVERY;

    public KafkaFeed(
            KafkaConsumer<String, byte[]> consumer,
            String topic,
            Checkpoints checkpoints,
            LiveRows rows,
            LogSource source) {
        this.consumer = consumer;
        this.topic = topic;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.source = source;
    }

    public FeedState state() {
        return state;
    }

    /** Makes {@link #run} end soon. */
    public void close() {
        closing = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            awaitTopic();
            consumer.subscribe(List.of(topic), new Assignment());
            while (!closing) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("Woken up to close");
        }
    }

    private void awaitTopic() {
        while (!closing && consumer.partitionsFor(topic, Duration.ofSeconds(5)).isEmpty()) {
            LOG.info("Waiting for topic {}", topic);
            pause();
        }
    }

    private void step() {
        try {
            var polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                Checkpoint before = at.get(partition);
                if (before != null) {
                    take(partition, before, polled.records(partition));
                }
            }
            closeGaps();
            reportCaughtUp();
        } catch (InvalidOffsetException e) {
            LOG.warn("Kafka no longer has what lies at the checkpoint; reading from its beginning");
            consumer.seekToBeginning(e.partitions());
        } catch (FencedException | MongoException e) {
            LOG.warn("Starting again from the checkpoints: {}", e.getMessage());
            pause();
            List.copyOf(at.keySet()).forEach(this::fromCheckpoint);
        }
    }

    private void take(
            TopicPartition partition,
            Checkpoint before,
            List<ConsumerRecord<String, byte[]>> records) {
        var reading = new Reading(before, gaps.contains(partition));
        @Nullable RuntimeException stop = null;
        for (var record : records) {
            try {
                reading.take(CloudEventDecoder.decode(record), record.offset() + 1);
            } catch (RuntimeException e) {
                stop = e;
                break;
            }
        }
        write(partition, reading.batch());
        if (stop != null) {
            stopped(partition, stop);
        } else if (reading.jumped()) {
            gaps.add(partition);
        } else {
            gaps.remove(partition);
        }
    }

    private void write(TopicPartition partition, Batch batch) {
        if (batch.isNews()) {
            rows.take(batch);
            at.put(partition, batch.after());
            Progress before = state.partitions().get(partition.partition());
            boolean following = before != null && before.doing() == Doing.FOLLOWING;
            tell(partition, following ? Doing.FOLLOWING : Doing.CATCHING_UP, "");
        }
    }

    /** A jump may be filled by what follows on the topic; what is then still missing is fetched. */
    private void closeGaps() {
        if (gaps.isEmpty() || System.nanoTime() - repaired < REPAIR_EVERY) {
            return;
        }
        repaired = System.nanoTime();
        for (TopicPartition partition : Set.copyOf(gaps)) {
            Checkpoint before = at.get(partition);
            if (before == null || consumer.currentLag(partition).orElse(1) > 0) {
                continue;
            }
            if (repair(partition, before)) {
                LOG.warn("Partition {} repaired from the log itself", partition.partition());
                tell(partition, Doing.CATCHING_UP, "");
            }
            gaps.remove(partition);
            consumer.seek(partition, before.offset());
        }
    }

    /** Takes from the log all that comes after the gap, which may be ahead of the topic. */
    private boolean repair(TopicPartition partition, Checkpoint before) {
        String why = "neither the topic nor the log tells what comes after index ";
        try {
            source.follow(before, batch -> write(partition, batch));
        } catch (LogUnavailable e) {
            why = e.getMessage() + "; the topic does not tell what comes after index ";
        } catch (FencedException | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            stopped(partition, e);
            return false;
        }
        if (!before.equals(at.get(partition))) {
            return true;
        }
        LOG.error("Partition {} waits: {}{}", partition.partition(), why, before.index());
        tell(partition, Doing.GAP, why + before.index());
        return false;
    }

    private void reportCaughtUp() {
        for (TopicPartition partition : at.keySet()) {
            Progress progress = state.partitions().get(partition.partition());
            boolean catchingUp = progress == null || progress.doing() == Doing.CATCHING_UP;
            if (catchingUp && !gaps.contains(partition)) {
                long end = ends.computeIfAbsent(partition, this::end);
                if (consumer.position(partition) >= end) {
                    tell(partition, Doing.FOLLOWING, "");
                }
            }
        }
    }

    private long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private void stopped(TopicPartition partition, RuntimeException why) {
        LOG.error("Partition {} stopped after {}", partition.partition(), at.get(partition), why);
        consumer.pause(List.of(partition));
        tell(partition, Doing.STOPPED, why.getClass().getSimpleName() + ": " + why.getMessage());
    }

    private void tell(TopicPartition partition, Doing doing, String why) {
        Checkpoint now = at.get(partition);
        if (now != null) {
            var progress = new Progress(doing, now.index(), now.commit(), why);
            state = state.with(partition.partition(), progress);
        }
    }

    private void fromCheckpoint(TopicPartition partition) {
        Checkpoint checkpoint = checkpoints.of(partition.partition());
        at.put(partition, checkpoint);
        consumer.seek(partition, checkpoint.offset());
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever Kafka gives us to read, we read from our own checkpoint on. */
    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            rows.forget();
            state = new FeedState(true, state.partitions());
            for (TopicPartition partition : partitions) {
                fromCheckpoint(partition);
                tell(partition, Doing.CATCHING_UP, "");
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            rows.forget();
            for (TopicPartition partition : partitions) {
                at.remove(partition);
                gaps.remove(partition);
                ends.remove(partition);
            }
            var left = new HashMap<>(state.partitions());
            partitions.forEach(partition -> left.remove(partition.partition()));
            state = new FeedState(state.assigned(), left);
        }
    }
}
