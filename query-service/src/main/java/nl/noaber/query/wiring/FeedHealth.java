package nl.noaber.query.wiring;

import nl.noaber.query.feed.FeedContainer;
import nl.noaber.query.feed.FeedState;
import nl.noaber.query.store.ReadModel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready once everything that was on the topic at the start has been taken, and while nothing is
 * stuck. A container that runs and fails is not ready either: each start of it has to reach the end
 * of the topic anew.
 */
final class FeedHealth implements HealthIndicator {

    private final FeedContainer feed;
    private final ReadModel model;

    FeedHealth(FeedContainer feed, ReadModel model) {
        this.feed = feed;
        this.model = model;
    }

    @Override
    public Health health() {
        FeedState state = feed.state();
        var health = state.ready() ? Health.up() : Health.outOfService();
        return health.withDetail("partitions", state.partitions())
                .withDetail("parked", model.parked().size())
                .build();
    }
}
