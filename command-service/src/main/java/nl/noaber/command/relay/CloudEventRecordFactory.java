package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.topic.RecordSequence;
import nl.noaber.kernel.topic.RecordSource;
import nl.noaber.kernel.topic.RecordSubject;
import nl.noaber.kernel.topic.RecordType;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** Makes the records of commits; the same log always gives the same records. */
final class CloudEventRecordFactory {
    private static final String JSON = "application/json";

    /** Readers of CloudEvents for Python and JavaScript cannot read a record without data. */
    private static final String NO_DATA = "{}";

    private final String topic;
    private final String source;
    private final long[] last;
    private final long[] complete;

    /**
     * @param last index of the last event in each partition
     */
    CloudEventRecordFactory(String topic, UUID log, List<Long> last) {
        this.topic = topic;
        source = source(log);
        this.last = last.stream().mapToLong(Long::longValue).toArray();
        complete = new long[last.size()];
    }

    static String source(UUID log) {
        return new RecordSource(log.toString()).format();
    }

    static String key(EntryEvent event) {
        var community = event.metaText("community");
        if (community != null) {
            return community;
        }
        var stream = event.stream();
        return stream == null ? event.id() : stream.id();
    }

    /** Kafka's own default for records with a key. */
    static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }

    List<Long> last() {
        return Arrays.stream(last).boxed().toList();
    }

    /** The records of a group of commits, then a watermark for each partition that needs one. */
    List<ProducerRecord<String, byte[]>> of(List<StoredCommit> commits, List<Entry> entries) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < commits.size(); i++) {
            var events = entries.get(i).events();
            for (var e = 0; e < events.size(); e++) {
                var index = commits.get(i).firstIndex() + e;
                records.add(event(entries.get(i), events.get(e), index, e == events.size() - 1));
            }
        }
        var end = entries.getLast();
        for (var partition = 0; partition < last.length; partition++) {
            if (complete[partition] < end.number()) {
                complete[partition] = end.number();
                records.add(watermark(end, partition));
            }
        }
        return records;
    }

    private ProducerRecord<String, byte[]> event(
            Entry entry, EntryEvent event, long index, boolean isLast) {
        var key = key(event);
        var partition = partition(key, last.length);
        var record = new ProducerRecord<>(topic, partition, key, event.value());
        var headers = record.headers();
        HeaderText.put(headers, TopicHeader.SPEC_VERSION, "1.0");
        HeaderText.put(headers, TopicHeader.ID, event.id());
        HeaderText.put(headers, TopicHeader.SOURCE, source);
        HeaderText.put(
                headers,
                TopicHeader.TYPE,
                new RecordType(event.name(), Objects.requireNonNullElse(event.revision(), 0))
                        .format());
        var stream = event.stream();
        if (stream != null) {
            HeaderText.put(
                    headers,
                    TopicHeader.SUBJECT,
                    new RecordSubject(stream.type(), stream.id()).format());
            HeaderText.put(headers, TopicHeader.STREAM_VERSION, Long.toString(stream.sequence()));
        }
        HeaderText.put(headers, TopicHeader.TIME, entry.time());
        HeaderText.put(headers, TopicHeader.RECORDED_TIME, entry.time());
        HeaderText.put(headers, TopicHeader.SEQUENCE, new RecordSequence(index).format());
        HeaderText.put(headers, TopicHeader.COMMIT, Long.toString(entry.number()));
        HeaderText.put(headers, TopicHeader.LAST, Boolean.toString(isLast));
        HeaderText.put(headers, TopicHeader.PREDECESSOR, Long.toString(last[partition]));
        HeaderText.put(headers, TopicHeader.PARTITION_KEY, key);
        HeaderText.put(headers, TopicHeader.CORRELATION_ID, event.metaText("correlation"));
        HeaderText.put(headers, TopicHeader.CAUSATION_ID, event.metaText("causation"));
        HeaderText.put(headers, TopicHeader.CONTENT_TYPE, JSON);
        last[partition] = index;
        if (isLast) {
            complete[partition] = entry.number();
        }
        return record;
    }

    private ProducerRecord<String, byte[]> watermark(Entry end, int partition) {
        var record =
                new ProducerRecord<String, byte[]>(topic, partition, null, NO_DATA.getBytes(UTF_8));
        var headers = record.headers();
        HeaderText.put(headers, TopicHeader.SPEC_VERSION, "1.0");
        HeaderText.put(
                headers, TopicHeader.ID, "watermark-%d-%d".formatted(end.number(), partition));
        HeaderText.put(headers, TopicHeader.SOURCE, source);
        HeaderText.put(headers, TopicHeader.TYPE, RecordType.WATERMARK.format());
        HeaderText.put(headers, TopicHeader.TIME, end.time());
        HeaderText.put(headers, TopicHeader.RECORDED_TIME, end.time());
        HeaderText.put(headers, TopicHeader.COMMIT, Long.toString(end.number()));
        HeaderText.put(headers, TopicHeader.PREDECESSOR, Long.toString(last[partition]));
        HeaderText.put(headers, TopicHeader.CONTENT_TYPE, JSON);
        return record;
    }
}
