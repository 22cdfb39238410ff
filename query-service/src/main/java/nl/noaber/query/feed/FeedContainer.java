package nl.noaber.query.feed;

import com.mongodb.MongoException;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.Rebuild;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Reads every partition of the topic in one Spring Kafka container, from the start of the service
 * until its end. Each start of the container begins at the checkpoints in MongoDB; whatever stops
 * it, it is started again. Kafka keeps no offset for it.
 */
public final class FeedContainer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedContainer.class);
    private static final Duration METADATA = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 200;
    private static final long IDLE_MILLIS = 500;
    private static final long RESTART_MILLIS = 250;
    private static final long STOP_SECONDS = 10;

    private final ConsumerFactory<String, byte[]> consumers;
    private final String topic;
    private final Checkpoints checkpoints;
    private final LiveRows rows;
    private final LogSource source;
    private final Rebuild rebuild;
    private final ObservationRegistry observations;
    private @Nullable ScheduledExecutorService watch;
    private @Nullable ExecutorService thread;
    private volatile CompletableFuture<?> reading = CompletableFuture.completedFuture(null);
    private volatile @Nullable Session session;
    private volatile boolean running;
    private boolean prepared;

    /** A container and the listener it calls. */
    private record Session(
            KafkaMessageListenerContainer<String, byte[]> container, FeedListener listener) {}

    public FeedContainer(
            ConsumerFactory<String, byte[]> consumers,
            String topic,
            Checkpoints checkpoints,
            LiveRows rows,
            LogSource source,
            Rebuild rebuild,
            ObservationRegistry observations) {
        this.consumers = consumers;
        this.topic = topic;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.source = source;
        this.rebuild = rebuild;
        this.observations = observations;
    }

    /** How each partition fares; not ready while no container reads. */
    public FeedState state() {
        Session now = session;
        if (now == null) {
            return new FeedState(false, Map.of());
        }
        FeedState state = now.listener().state();
        return now.container().isRunning() ? state : new FeedState(false, state.partitions());
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("feed").factory());
        watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("feed-watch").daemon().factory());
        var _ =
                watch.scheduleWithFixedDelay(
                        this::keepReading, 0, RESTART_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        running = false;
        end(watch);
        Session now = session;
        if (now != null) {
            now.container().stop();
        }
        end(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void end(@Nullable ExecutorService executor) {
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Starts the container if it has not been started, or has stopped for whatever reason. */
    private void keepReading() {
        try {
            prepare();
            Session now = session;
            if (now == null || (!now.container().isRunning() && reading.isDone())) {
                open(now);
            }
        } catch (MongoException e) {
            LOG.warn("The database is not there: {}", e.getMessage());
        } catch (RuntimeException | Error e) { // a scheduled task that throws is never run again
            LOG.error("The feed cannot be started; trying again", e);
        }
    }

    private void prepare() {
        if (!prepared) {
            rebuild.ifNeeded();
            rows.retryParked();
            prepared = true;
        }
    }

    private void open(@Nullable Session before) {
        Map<TopicPartition, Long> ends = ends();
        if (ends.isEmpty()) {
            LOG.info("Waiting for topic {}", topic);
            return;
        }
        Session next =
                before != null && before.listener().partitions().equals(ends.keySet())
                        ? before
                        : session(ends.keySet());
        next.listener().ends(ends);
        session = next;
        if (running) {
            next.container().start();
        }
    }

    /** The partitions of the topic, and where each ends now; none if there is no topic. */
    private Map<TopicPartition, Long> ends() {
        try (var consumer = consumers.createConsumer(null, "metadata", null)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic, METADATA).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            return partitions.isEmpty() ? Map.of() : consumer.endOffsets(partitions, METADATA);
        }
    }

    private Session session(Collection<TopicPartition> partitions) {
        var container = new KafkaMessageListenerContainer<>(consumers, properties(partitions));
        var listener =
                new FeedListener(
                        partitions,
                        each -> new PartitionReader(each, container, checkpoints, rows, source),
                        rows::forget);
        container.setBeanName("feed");
        container.setupMessageListener(listener);
        container.setCommonErrorHandler(new FeedErrorHandler(listener));
        return new Session(container, listener);
    }

    /** The offsets given here never count: the listener seeks before the first poll. */
    private ContainerProperties properties(Collection<TopicPartition> partitions) {
        var properties =
                new ContainerProperties(
                        partitions.stream()
                                .map(each ->
                                        new TopicPartitionOffset(
                                                each.topic(), each.partition(), 0L))
                                .toArray(TopicPartitionOffset[]::new));
        properties.setAckMode(AckMode.MANUAL);
        properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setIdlePartitionEventInterval(IDLE_MILLIS);
        properties.setListenerTaskExecutor(new TaskExecutorAdapter(this::read));
        properties.setObservationEnabled(true);
        properties.setRecordObservationsInBatch(true);
        properties.setObservationRegistry(observations);
        return properties;
    }

    /** One thread reads, so that a container never begins before the one before it has ended. */
    private void read(Runnable consumer) {
        ExecutorService executor = thread;
        if (executor == null) {
            throw new IllegalStateException("The feed has not been started");
        }
        reading = CompletableFuture.runAsync(consumer, executor);
    }
}
