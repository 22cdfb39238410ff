package nl.noaber.command.marketplace;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;

/** Carries commands to a {@link MarketplaceDecider} and its facts to the log. */
@Aggregate(type = "marketplace")
@SuppressWarnings("NullAway.Init") // Axon replays the stream before it hands over a command.
class MarketplaceAggregate extends EventSourcedAggregate {
    private Marketplace marketplace;

    MarketplaceAggregate() {}

    @CommandHandler
    MarketplaceAggregate(MarketplaceCommand.Announce c, ClosedCommunityLookup closed) {
        record(MarketplaceDecider.announce(c, closed), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.Open c) {
        record(floor().open(), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.PostRequest c) {
        record(floor().post(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.WithdrawRequest c) {
        record(floor().withdraw(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.PostOffer c) {
        record(floor().post(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.WithdrawOffer c) {
        record(floor().withdraw(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.ProposeMatch c, MembershipLookup standings) {
        record(floor().propose(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.AcceptMatch c) {
        recordAll(floor().accept(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.DeclineMatch c) {
        record(floor().decline(c), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.ValueMatch c, MembershipLookup standings) {
        record(floor().value(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.FulfilMatch c, MembershipLookup standings) {
        record(floor().fulfil(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.LapseMatch c, MembershipLookup standings) {
        record(floor().lapse(c, standings), c.envelope());
    }

    @CommandHandler
    void handle(MarketplaceCommand.Close c) {
        record(floor().close(), c.envelope());
    }

    @Override
    protected void resume(Object state) {
        marketplace = (Marketplace) state;
    }

    @EventSourcingHandler
    void evolve(MarketplaceEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        marketplace = Marketplace.evolve(marketplace, event, envelope.occurredOn());
        identify(event.marketplace());
    }

    private MarketplaceDecider floor() {
        return new MarketplaceDecider(marketplace);
    }
}
