package nl.noaber.query.feed;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Consumers whose every poll a test may watch, delay or make fail. */
final class HookedConsumers extends DefaultKafkaConsumerFactory<String, byte[]> {

    /** Stands between a consumer and its poll. */
    @FunctionalInterface
    interface Hook {
        ConsumerRecords<String, byte[]> poll(Supplier<ConsumerRecords<String, byte[]>> real);
    }

    private final Runnable polling;
    private final Hook hook;

    /**
     * Makes consumers.
     *
     * @param polling called before the first poll of each consumer
     */
    HookedConsumers(Map<String, Object> options, Runnable polling, Hook hook) {
        super(options);
        this.polling = polling;
        this.hook = hook;
    }

    @Override
    protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> options) {
        return new KafkaConsumer<>(options) {
            private boolean polled;

            @Override
            public ConsumerRecords<String, byte[]> poll(Duration most) {
                if (!polled) {
                    polled = true;
                    polling.run();
                }
                return hook.poll(() -> super.poll(most));
            }
        };
    }
}
