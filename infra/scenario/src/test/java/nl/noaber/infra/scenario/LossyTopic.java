package nl.noaber.infra.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Copies the log's topic to another, record by record, and leaves some events out for ever. */
final class LossyTopic implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final String name;
    private final LongPredicate lost;
    private final AtomicInteger left = new AtomicInteger();
    private final KafkaConsumer<byte[], byte[]> from;
    private final KafkaProducer<byte[], byte[]> to;
    private final Thread thread;
    private volatile boolean closing;

    LossyTopic(String bootstrap, String name, LongPredicate lost)
            throws ExecutionException, InterruptedException {
        this.name = name;
        this.lost = lost;
        var broker = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        }
        from =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        to = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        var all =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(p -> new TopicPartition(Stack.TOPIC, p))
                        .toList();
        from.assign(all);
        from.seekToBeginning(all);
        thread = Thread.ofPlatform().start(this::copy);
    }

    /** How many events never came across. */
    int lost() {
        return left.get();
    }

    private void copy() {
        while (!closing) {
            for (var record : from.poll(Duration.ofMillis(50))) {
                var sequence = record.headers().lastHeader(TopicHeader.SEQUENCE);
                if (sequence != null && lost.test(Long.parseLong(new String(sequence.value())))) {
                    left.incrementAndGet();
                } else {
                    to.send(
                            new ProducerRecord<>(
                                    name,
                                    record.partition(),
                                    record.key(),
                                    record.value(),
                                    record.headers()));
                }
            }
            to.flush();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
        from.close();
        to.close();
    }
}
