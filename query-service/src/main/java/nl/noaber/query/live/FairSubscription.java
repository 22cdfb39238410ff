package nl.noaber.query.live;

import java.time.Duration;
import nl.noaber.query.execution.FairSlots;

/** Computes each page of a stream in one of the slots that its account's queries use too. */
final class FairSubscription implements LiveSource.Subscription {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LiveSource.Subscription subscription;
    private final FairSlots slots;
    private final String account;

    FairSubscription(LiveSource.Subscription subscription, FairSlots slots, String account) {
        this.subscription = subscription;
        this.slots = slots;
        this.account = account;
    }

    @Override
    public LiveSource.Page next(long commit) {
        try (FairSlots.Ticket ticket = slots.request(account)) {
            if (!ticket.await(PATIENCE)) {
                throw new IllegalStateException("The stream had no turn for a minute");
            }
            return subscription.next(commit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The stream was stopped", e);
        }
    }

    @Override
    public long at() {
        return subscription.at();
    }
}
