package nl.noaber.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.noaber.kernel.topic.RecordType;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ConsumerFactory;

/** The last record of every partition, from which follows how far the topic is complete. */
final class TopicEnd {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Optional<ConsumerRecord<String, byte[]>>> ends;

    private TopicEnd(List<Optional<ConsumerRecord<String, byte[]>>> ends) {
        this.ends = ends;
    }

    static TopicEnd read(ConsumerFactory<String, byte[]> consumers, String topic, int partitions) {
        try (var consumer = consumers.createConsumer()) {
            return new TopicEnd(
                    IntStream.range(0, partitions)
                            .mapToObj(p -> last(consumer, new TopicPartition(topic, p)))
                            .toList());
        }
    }

    /** Goes back from the end until it meets a record; what lies between are transaction marks. */
    private static Optional<ConsumerRecord<String, byte[]>> last(
            Consumer<String, byte[]> consumer, TopicPartition partition) {
        var all = List.of(partition);
        consumer.assign(all);
        var begin = consumer.beginningOffsets(all).getOrDefault(partition, 0L);
        var end = consumer.endOffsets(all).getOrDefault(partition, 0L);
        var from = end;
        for (var back = 4L; from > begin; back *= 8) {
            from = Math.max(begin, end - back);
            var found = lastSince(consumer, partition, from, end);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ConsumerRecord<String, byte[]>> lastSince(
            Consumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        var found = Optional.<ConsumerRecord<String, byte[]>>empty();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the end of " + partition + " cannot be read");
            }
            for (var record : consumer.poll(Duration.ofSeconds(1)).records(partition)) {
                found = Optional.of(record);
            }
        }
        return found;
    }

    /** The commit up to which every partition is complete, or nothing if one is empty. */
    long complete() {
        return ends.stream()
                .mapToLong(end -> end.map(TopicEnd::complete).orElse(0L))
                .min()
                .orElse(0);
    }

    /** The highest commit of which the topic holds a record. */
    OptionalLong highest() {
        return records().stream()
                .mapToLong(r -> HeaderText.number(r.headers(), TopicHeader.COMMIT))
                .max();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return ends.stream().flatMap(Optional::stream).toList();
    }

    private static long complete(ConsumerRecord<String, byte[]> end) {
        var commit = HeaderText.number(end.headers(), TopicHeader.COMMIT);
        return isWatermark(end) || HeaderText.text(end.headers(), TopicHeader.LAST).equals("true")
                ? commit
                : commit - 1;
    }

    static boolean isWatermark(ConsumerRecord<String, byte[]> record) {
        return HeaderText.text(record.headers(), TopicHeader.TYPE)
                .equals(RecordType.WATERMARK.format());
    }
}
