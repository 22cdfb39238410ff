package nl.noaber.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.topic.RecordSequence;
import nl.noaber.kernel.topic.RecordSource;
import nl.noaber.kernel.topic.RecordSubject;
import nl.noaber.kernel.topic.RecordType;
import nl.noaber.kernel.topic.TopicHeader;
import nl.noaber.query.store.ReceivedEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Publishes stories as the contract of the topic has it (docs/architecture.md). */
public final class TestTopic implements AutoCloseable {

    private final String topic;
    private final String log;
    private final long[] last;
    private final KafkaProducer<String, byte[]> producer;

    public TestTopic(String bootstrap, String topic, String log, int partitions) throws Exception {
        this.topic = topic;
        this.log = log;
        this.last = new long[partitions];
        Arrays.fill(last, -1);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            admin.createTopics(
                            List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
        producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    public int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % last.length;
    }

    /** Publishes events that follow what was published before. */
    public void publish(List<RecordedEvent> events) throws Exception {
        for (RecordedEvent event : events) {
            int partition = partition(HistoryBuilder.scope(event));
            send(event, last[partition]);
            last[partition] = event.index();
        }
        if (!events.isEmpty()) {
            watermarks(events.getLast().commit());
        }
    }

    /** Publishes an event as if this were its predecessor. */
    public void send(RecordedEvent event, long predecessor) throws Exception {
        ReceivedEvent received = HistoryBuilder.received(event);
        String value = "{\"data\":" + received.data() + ",\"meta\":" + received.meta() + "}";
        var record =
                new ProducerRecord<>(
                        topic,
                        partition(received.scope()),
                        received.scope(),
                        value.getBytes(UTF_8));
        header(record, TopicHeader.SPEC_VERSION, "1.0");
        header(record, TopicHeader.ID, event.id().value());
        header(record, TopicHeader.SOURCE, source());
        header(record, TopicHeader.TYPE, received.type());
        header(
                record,
                TopicHeader.SUBJECT,
                new RecordSubject(event.streamType(), event.streamId()).format());
        header(record, TopicHeader.TIME, event.recordedAt().toString());
        header(record, TopicHeader.RECORDED_TIME, event.recordedAt().toString());
        header(record, TopicHeader.SEQUENCE, new RecordSequence(event.index()).format());
        header(record, TopicHeader.COMMIT, Long.toString(event.commit()));
        header(record, TopicHeader.LAST, "true");
        header(record, TopicHeader.STREAM_VERSION, Long.toString(event.version()));
        header(record, TopicHeader.PREDECESSOR, Long.toString(predecessor));
        producer.send(record).get();
    }

    public void watermarks(long commit) throws Exception {
        for (int partition = 0; partition < last.length; partition++) {
            var record = new ProducerRecord<String, byte[]>(topic, partition, null, null);
            header(record, TopicHeader.SOURCE, source());
            header(record, TopicHeader.TYPE, RecordType.WATERMARK.format());
            header(record, TopicHeader.COMMIT, Long.toString(commit));
            header(record, TopicHeader.PREDECESSOR, Long.toString(last[partition]));
            producer.send(record).get();
        }
    }

    /** Publishes what no reader of today knows. */
    public void sendUnknown(String key, long index) throws Exception {
        var record = new ProducerRecord<>(topic, partition(key), key, "{}".getBytes(UTF_8));
        header(record, TopicHeader.SOURCE, source());
        header(record, TopicHeader.TYPE, "future.unheard-of/1");
        header(record, TopicHeader.SEQUENCE, new RecordSequence(index).format());
        header(record, TopicHeader.PREDECESSOR, Long.toString(last[partition(key)]));
        producer.send(record).get();
    }

    private String source() {
        return new RecordSource(log).format();
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
