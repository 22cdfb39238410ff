package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;

class FeedListenerTest {

    private static final ConsumerSeekCallback SEEK =
            (ConsumerSeekCallback)
                    Proxy.newProxyInstance(
                            FeedListenerTest.class.getClassLoader(),
                            new Class<?>[] {ConsumerSeekCallback.class},
                            (_, method, _) -> {
                                throw new UnsupportedOperationException(method.getName());
                            });

    /** The container logs that exception and would go on from the offsets it was built with. */
    @Test
    void nothingIsTakenWhereTheCheckpointsCouldNotBeRead() {
        var listener =
                new FeedListener(
                        List.of(),
                        FeedListenerTest::none,
                        () -> {
                            throw new IllegalStateException("The database is gone");
                        });
        assertThatThrownBy(() -> listener.onPartitionsAssigned(Map.of(), SEEK))
                .hasMessage("The database is gone");

        assertThat(listener.state().ready()).isFalse();
        assertThatThrownBy(() -> listener.onMessage(List.of(), new MockConsumer<>("none")))
                .hasMessage("The checkpoints could not be read");
        assertThatThrownBy(() -> listener.onIdleContainer(Map.of(), SEEK))
                .hasMessage("The checkpoints could not be read");
    }

    private static PartitionReader none(TopicPartition partition) {
        throw new UnsupportedOperationException(partition.toString());
    }
}
