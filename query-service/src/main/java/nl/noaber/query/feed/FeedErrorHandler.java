package nl.noaber.query.feed;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Stops the container at any exception: Spring's default would retry, then give the batch up and
 * commit its end. An offset that Kafka does not have is remembered for the next start, which would
 * fail in the same way otherwise.
 */
final class FeedErrorHandler extends CommonContainerStoppingErrorHandler {

    private final FeedListener listener;

    FeedErrorHandler(FeedListener listener) {
        this.listener = listener;
    }

    @Override
    public void handleOtherException(
            Exception thrown,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        if (thrown instanceof OffsetOutOfRangeException e) {
            listener.outOfRange(e.partitions());
        }
        super.handleOtherException(thrown, consumer, container, batchListener);
    }
}
