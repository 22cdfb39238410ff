package nl.noaber.query.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.query.feed.FeedState.Progress;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Hands each polled batch to the readers of its partitions. The container calls it on one thread.
 * An exception thrown here stops the container.
 */
final class FeedListener
        implements BatchConsumerAwareMessageListener<String, byte[]>, ConsumerSeekAware {

    private final Map<TopicPartition, PartitionReader> readers;
    private final Runnable forget;
    private final Set<TopicPartition> outOfRange = ConcurrentHashMap.newKeySet();
    private volatile boolean assigned;

    /**
     * Makes a listener.
     *
     * @param forget drops what the writer kept in memory
     */
    FeedListener(
            Collection<TopicPartition> partitions,
            Function<TopicPartition, PartitionReader> reader,
            Runnable forget) {
        this.readers = partitions.stream().collect(Collectors.toMap(Function.identity(), reader));
        this.forget = forget;
    }

    Set<TopicPartition> partitions() {
        return readers.keySet();
    }

    FeedState state() {
        var partitions = new TreeMap<Integer, Progress>();
        readers.forEach((partition, reader) -> {
            Progress progress = reader.progress();
            if (progress != null) {
                partitions.put(partition.partition(), progress);
            }
        });
        return new FeedState(assigned, partitions);
    }

    /** Sets the end of each partition, up to which it must be read before it is ready. */
    void ends(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> reader(partition).end(end));
    }

    /** Kafka has nothing at the position of these partitions: the next start reads all it has. */
    void outOfRange(Collection<TopicPartition> partitions) {
        outOfRange.addAll(partitions);
    }

    /** The container swallows an exception thrown here; see {@link #requireAssigned}. */
    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> positions, ConsumerSeekCallback seek) {
        forget.run();
        readers.forEach((partition, reader) -> reader.open(seek, outOfRange.contains(partition)));
        outOfRange.clear();
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        assigned = false;
    }

    /** Not the poll's own {@code ConsumerRecords}: those would pass by the observation. */
    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        requireAssigned();
        Consumer<?, ?> polled = Objects.requireNonNull(consumer);
        var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        for (var each : records) {
            byPartition
                    .computeIfAbsent(
                            new TopicPartition(each.topic(), each.partition()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        byPartition.forEach((partition, some) -> reader(partition).take(some, polled));
    }

    @Override
    public void onIdleContainer(Map<TopicPartition, Long> positions, ConsumerSeekCallback seek) {
        requireAssigned();
        positions.forEach((partition, position) -> reader(partition).idle(position, seek));
    }

    private void requireAssigned() {
        if (!assigned) {
            throw new IllegalStateException("The checkpoints could not be read");
        }
    }

    private PartitionReader reader(TopicPartition partition) {
        PartitionReader reader = readers.get(partition);
        if (reader == null) {
            throw new IllegalStateException("Not a partition of this feed: " + partition);
        }
        return reader;
    }
}
