package nl.noaber.query.wiring;

import com.mongodb.MongoException;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.query.feed.FeedState;
import nl.noaber.query.feed.KafkaFeed;
import nl.noaber.query.feed.LogSource;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.Rebuild;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the feed on a thread of its own, from the start of the service until its end. */
final class FeedRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);
    private static final long STOP_MILLIS = 10_000;

    private final ReadSideSettings.Kafka settings;
    private final Checkpoints checkpoints;
    private final LiveRows rows;
    private final LogSource source;
    private final Rebuild rebuild;
    private @Nullable volatile KafkaFeed feed;
    private @Nullable volatile Thread thread;
    private volatile boolean running;

    FeedRunner(
            ReadSideSettings.Kafka settings,
            Checkpoints checkpoints,
            LiveRows rows,
            LogSource source,
            Rebuild rebuild) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.source = source;
        this.rebuild = rebuild;
    }

    FeedState state() {
        KafkaFeed now = feed;
        return now == null ? new FeedState(false, Map.of()) : now.state();
    }

    boolean alive() {
        Thread now = thread;
        return now != null && now.isAlive();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("feed").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        KafkaFeed now = feed;
        if (now != null) {
            now.close();
        }
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        prepare();
        while (running) {
            try {
                KafkaFeed next =
                        new KafkaFeed(consumer(), settings.topic(), checkpoints, rows, source);
                feed = next;
                next.run();
            } catch (RuntimeException e) {
                LOG.error("The feed broke off; starting it again", e);
                pause();
            }
        }
    }

    private void prepare() {
        while (running) {
            try {
                rebuild.ifNeeded();
                rows.retryParked();
                return;
            } catch (MongoException e) {
                LOG.warn("The database is not there yet: {}", e.getMessage());
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var options = new HashMap<String, Object>();
        options.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        options.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        options.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        return new KafkaConsumer<>(options, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
