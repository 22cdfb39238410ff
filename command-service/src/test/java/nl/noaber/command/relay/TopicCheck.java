package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the whole topic as a consumer would, by the successor rule, and holds it against the log.
 */
final class TopicCheck {

    private TopicCheck() {}

    static void topicHoldsTheLog(String bootstrap, String topic, CommitLog log) {
        var logged = new ArrayList<EntryEvent>();
        log.reader().forEachAfter(0, commit -> logged.addAll(commit.entry().events()));
        var commitOf = new HashMap<Long, Long>();
        log.reader()
                .forEachAfter(
                        0,
                        commit -> {
                            for (var i = 0; i < commit.entry().events().size(); i++) {
                                commitOf.put(commit.firstIndex() + i, commit.number());
                            }
                        });

        var accepted = new TreeMap<Long, ConsumerRecord<String, byte[]>>();
        records(bootstrap, topic)
                .forEach((partition, records) -> {
                    var last = -1L;
                    var complete = 0L;
                    for (var record : records) {
                        readableByEveryReader(record);
                        var predecessor = header(record, TopicHeader.PREDECESSOR);
                        if (TopicEnd.isWatermark(record)) {
                            complete = Math.max(complete, header(record, TopicHeader.COMMIT));
                            continue;
                        }
                        var index = header(record, TopicHeader.SEQUENCE);
                        if (index <= last) {
                            continue;
                        }
                        assertThat(predecessor).as("before %d", index).isEqualTo(last);
                        assertThat(commitOf.get(index))
                                .as("behind the watermark of %s", partition)
                                .isGreaterThan(complete);
                        assertThat(CloudEventRecordFactory.partition(record.key(), 4))
                                .isEqualTo(partition.partition());
                        last = index;
                        accepted.put(index, record);
                    }
                });

        assertThat(accepted).hasSameSizeAs(logged);
        accepted.forEach((index, record) -> same(record, index, logged.get((int) (long) index)));
    }

    /** Watermarks too have data and a content type, without which some readers fail. */
    private static void readableByEveryReader(ConsumerRecord<String, byte[]> record) {
        assertThat(record.value()).isNotEmpty();
        var cloud = KafkaMessageFactory.createReader(record).toEvent();
        assertThat(cloud.getDataContentType()).isEqualTo("application/json");
        assertThat(cloud.getData()).isNotNull();
    }

    private static void same(ConsumerRecord<String, byte[]> record, long index, EntryEvent event) {
        assertThat(record.value()).isEqualTo(event.value());
        var cloud = KafkaMessageFactory.createReader(record).toEvent();
        assertThat(cloud.getId()).isEqualTo(event.id());
        assertThat(cloud.getExtension("sequence")).isEqualTo("%020d".formatted(index));
        assertThat(cloud.getType()).startsWith(event.name() + "/");
        assertThat(OffsetDateTime.parse((String) cloud.getExtension("recordedtime")))
                .isEqualTo(cloud.getTime());
    }

    static Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records(
            String bootstrap, String topic) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = written(bootstrap, partitions);
            var found = new HashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
            partitions.forEach(partition -> found.put(partition, new ArrayList<>()));
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record ->
                                found.get(new TopicPartition(record.topic(), record.partition()))
                                        .add(record));
            }
            return found;
        }
    }

    /**
     * The ends of all that was written. A committed transaction is seen by readers a moment later
     * than its producer learns of it, so that their own ends may still lie before it.
     */
    private static Map<TopicPartition, Long> written(
            String bootstrap, List<TopicPartition> partitions) {
        try (var reader =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            return reader.endOffsets(partitions);
        }
    }

    private static long header(ConsumerRecord<String, byte[]> record, String key) {
        return Long.parseLong(new String(record.headers().lastHeader(key).value(), UTF_8));
    }
}
