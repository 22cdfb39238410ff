package nl.noaber.query.feed;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.noaber.query.feed.FeedState.Doing;
import nl.noaber.query.feed.FeedState.Progress;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.FencedException;
import nl.noaber.query.store.LiveRows;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Reads one partition: writes what the successor rule accepts, repairs gaps, stops at what it
 * cannot read, stands by while another process reads it. The container's one thread calls it.
 */
final class PartitionReader {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionReader.class);
    private static final int WRITE_CONFLICT = 112;
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private final TopicPartition partition;
    private final MessageListenerContainer container;
    private final Checkpoints checkpoints;
    private final LiveRows rows;
    private final LogSource source;
    private Checkpoint at;
    private volatile long end;
    private boolean gap;
    private boolean standby;
    private @Nullable Checkpoint readAnew;
    private @Nullable Consumer<?, ?> consumer;
    private long looked = System.nanoTime() - PATIENCE;
    private volatile @Nullable Progress progress;

    PartitionReader(
            TopicPartition partition,
            MessageListenerContainer container,
            Checkpoints checkpoints,
            LiveRows rows,
            LogSource source) {
        this.partition = partition;
        this.container = container;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.source = source;
        this.at = new Checkpoint(partition.partition(), null, -1, 0, 0);
    }

    /** What the partition does; none before its checkpoint has been read. */
    @Nullable Progress progress() {
        return progress;
    }

    /** Sets the offset up to which the partition must be read before it is ready. */
    void end(long offset) {
        end = offset;
    }

    /**
     * Begins at the checkpoint, as each start of the container does.
     *
     * @param outOfRange whether Kafka has nothing at the checkpoint's offset
     */
    void open(ConsumerSeekCallback seek, boolean outOfRange) {
        if (does(Doing.STOPPED)) {
            return;
        }
        at = checkpoints.of(partition.partition());
        gap = false;
        standby = false;
        container.resumePartition(partition);
        if (outOfRange) {
            LOG.warn("Kafka has nothing at {}: reading from its beginning", at);
            seek.seekToBeginning(partition.topic(), partition.partition());
        } else {
            seek.seek(partition.topic(), partition.partition(), at.offset());
        }
        boolean caughtUp = !outOfRange && at.offset() == end;
        report(caughtUp ? Doing.FOLLOWING : Doing.CATCHING_UP, "");
    }

    void take(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> from) {
        consumer = from;
        if (standby || does(Doing.STOPPED)) {
            return;
        }
        var cursor = new PartitionCursor(at, gap);
        @Nullable RuntimeException unreadable = null;
        for (var record : records) {
            try {
                cursor.take(CloudEventDecoder.decode(record), record.offset() + 1);
            } catch (RuntimeException e) {
                unreadable = e;
                break;
            }
        }
        try {
            write(cursor.batch());
        } catch (FencedException | MongoException e) {
            standByIfOvertaken(e);
            return;
        }
        if (unreadable != null) {
            stopped(unreadable);
        } else {
            gap = cursor.jumped();
            reached(records.getLast().offset() + 1);
            if (gap && from.currentLag(partition).orElse(1) == 0) {
                closeGap();
            }
        }
    }

    void idle(long position, ConsumerSeekCallback seek) {
        if (standby) {
            lookAfterOther(seek);
        } else if (gap) {
            closeGap();
        } else {
            reached(position);
        }
    }

    private void write(Batch batch) {
        if (batch.isNews()) {
            rows.take(batch);
            at = batch.after();
            report(does(Doing.FOLLOWING) ? Doing.FOLLOWING : Doing.CATCHING_UP, "");
        }
    }

    private void reached(long position) {
        if (does(Doing.CATCHING_UP) && !gap && position >= end) {
            report(Doing.FOLLOWING, "");
        }
    }

    /** Pauses if another process reads the partition; otherwise the database has failed. */
    private void standByIfOvertaken(RuntimeException e) {
        if (e instanceof MongoException failed && failed.getCode() != WRITE_CONFLICT) {
            throw e;
        }
        LOG.info("Another process writes what comes after {}; standing by", at);
        standby = true;
        gap = false;
        container.pausePartition(partition);
        see(checkpoints.of(partition.partition()));
    }

    /** Goes on where the other process stands still although the topic has more. */
    private void lookAfterOther(ConsumerSeekCallback seek) {
        if (System.nanoTime() - looked < PATIENCE) {
            return;
        }
        Checkpoint before = at;
        see(checkpoints.of(partition.partition()));
        if (at.equals(before) && currentEnd() > at.offset()) {
            LOG.info("Nobody moves the checkpoint of partition {}; reading it", partition);
            standby = false;
            seek.seek(partition.topic(), partition.partition(), at.offset());
            container.resumePartition(partition);
        }
    }

    private void see(Checkpoint now) {
        looked = System.nanoTime();
        at = now;
        boolean following = does(Doing.FOLLOWING) || at.offset() >= end;
        report(following ? Doing.FOLLOWING : Doing.CATCHING_UP, "");
    }

    private long currentEnd() {
        return Objects.requireNonNull(consumer)
                .endOffsets(List.of(partition))
                .getOrDefault(partition, Long.MAX_VALUE);
    }

    /**
     * What follows on the topic did not fill the jump: the partition is read anew from its
     * checkpoint once, then what is still missing is fetched from the log.
     */
    private void closeGap() {
        if (!at.equals(readAnew)) {
            LOG.warn("Partition {} jumps after index {}; reading anew", partition, at.index());
            readAnew = at;
            startAnew();
        } else if (System.nanoTime() - looked >= PATIENCE) {
            looked = System.nanoTime();
            Checkpoint before = at;
            repair();
            if (!before.equals(at) && !standby) {
                LOG.warn("Partition {} repaired from the log itself", partition);
                startAnew();
            }
        }
    }

    /** Takes from the log all that comes after the gap, which may be ahead of the topic. */
    private void repair() {
        Checkpoint before = at;
        String why = "neither the topic nor the log has what comes after index ";
        try {
            source.follow(before, this::write);
        } catch (LogUnavailableException e) {
            why = e.getMessage() + "; the topic does not have what comes after index ";
        } catch (FencedException | MongoException e) {
            standByIfOvertaken(e);
            return;
        } catch (RuntimeException e) {
            stopped(e);
            return;
        }
        if (before.equals(at)) {
            LOG.error("Partition {} waits: {}{}", partition, why, at.index());
            report(Doing.GAP, why + at.index());
        }
    }

    private void startAnew() {
        container.stop(() -> {});
    }

    private void stopped(RuntimeException why) {
        LOG.error("Partition {} stopped after {}", partition, at, why);
        gap = false;
        container.pausePartition(partition);
        report(Doing.STOPPED, why.getClass().getSimpleName() + ": " + why.getMessage());
    }

    private boolean does(Doing doing) {
        Progress now = progress;
        return now != null && now.doing() == doing;
    }

    private void report(Doing doing, String why) {
        progress = new Progress(doing, at.index(), at.commit(), why);
    }
}
