package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.command.eventstore.StoredCommit;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.EntryEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/** Makes the records of commits; the same log always gives the same records. */
final class Records {

    private final String topic;
    private final String source;
    private final long[] last;
    private final long[] complete;

    /**
     * @param last index of the last event in each partition
     */
    Records(String topic, UUID log, List<Long> last) {
        this.topic = topic;
        source = source(log);
        this.last = last.stream().mapToLong(Long::longValue).toArray();
        complete = new long[last.size()];
    }

    static String source(UUID log) {
        return "urn:noaber:log:" + log;
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
        Header.put(headers, "ce_specversion", "1.0");
        Header.put(headers, Header.ID, event.id());
        Header.put(headers, Header.SOURCE, source);
        Header.put(
                headers,
                Header.TYPE,
                event.name() + "/" + Objects.requireNonNullElse(event.revision(), 0));
        var stream = event.stream();
        if (stream != null) {
            Header.put(headers, "ce_subject", stream.type() + "/" + stream.id());
            Header.put(headers, "ce_streamversion", Long.toString(stream.sequence()));
        }
        Header.put(headers, "ce_time", entry.time());
        Header.put(headers, "ce_recordedtime", entry.time());
        Header.put(headers, Header.SEQUENCE, "%020d".formatted(index));
        Header.put(headers, Header.COMMIT, Long.toString(entry.number()));
        Header.put(headers, Header.LAST, Boolean.toString(isLast));
        Header.put(headers, Header.PREDECESSOR, Long.toString(last[partition]));
        Header.put(headers, "ce_partitionkey", key);
        Header.put(headers, "ce_correlationid", event.metaText("correlation"));
        Header.put(headers, "ce_causationid", event.metaText("causation"));
        Header.put(headers, "content-type", "application/json");
        last[partition] = index;
        if (isLast) {
            complete[partition] = entry.number();
        }
        return record;
    }

    private ProducerRecord<String, byte[]> watermark(Entry end, int partition) {
        var record = new ProducerRecord<String, byte[]>(topic, partition, null, null);
        var headers = record.headers();
        Header.put(headers, "ce_specversion", "1.0");
        Header.put(headers, Header.ID, "watermark-%d-%d".formatted(end.number(), partition));
        Header.put(headers, Header.SOURCE, source);
        Header.put(headers, Header.TYPE, Header.WATERMARK);
        Header.put(headers, "ce_time", end.time());
        Header.put(headers, "ce_recordedtime", end.time());
        Header.put(headers, Header.COMMIT, Long.toString(end.number()));
        Header.put(headers, Header.PREDECESSOR, Long.toString(last[partition]));
        return record;
    }
}
