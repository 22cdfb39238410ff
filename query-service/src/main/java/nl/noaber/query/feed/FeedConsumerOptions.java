package nl.noaber.query.feed;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The options of the feed's Kafka consumer. */
public final class FeedConsumerOptions {

    private FeedConsumerOptions() {}

    /**
     * The options. Values come as bytes and are decoded in the listener, for a deserializer's
     * failure would reach a batch as a deletion.
     *
     * @param group a name for metrics and access lists; nothing is committed in it
     */
    public static Map<String, Object> of(String bootstrap, String group) {
        var options = new HashMap<String, Object>();
        options.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        options.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        options.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        options.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        options.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        return options;
    }
}
