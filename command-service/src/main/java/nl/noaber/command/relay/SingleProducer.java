package nl.noaber.command.relay;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;

/**
 * Lets a factory make one producer, under the very prefix as its transactional id, and never
 * another. A second one would fence a relay that has taken over since.
 */
final class SingleProducer implements TransactionIdSuffixStrategy {

    private final AtomicBoolean made = new AtomicBoolean();

    @Override
    public String acquireSuffix(@Nullable String txIdPrefix) {
        if (made.getAndSet(true)) {
            throw new NoProducerAvailableException(
                    "the session is over: its only producer is gone", String.valueOf(txIdPrefix));
        }
        return "";
    }

    @Override
    public void releaseSuffix(@Nullable String txIdPrefix, @Nullable String suffix) {
        // The suffix is not used again.
    }
}
