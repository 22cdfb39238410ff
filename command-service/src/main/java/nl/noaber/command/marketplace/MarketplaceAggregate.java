package nl.noaber.command.marketplace;

import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hands commands to the {@link MarketplaceDecider} and records the events it gives. */
@Aggregate(type = "marketplace")
class MarketplaceAggregate extends EventSourcedAggregate {
    private @Nullable Marketplace marketplace;

    MarketplaceAggregate() {}

    @CommandHandler
    MarketplaceAggregate(
            MarketplaceCommand.Announce command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.Open command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.PostRequest command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.WithdrawRequest command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.PostOffer command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.WithdrawOffer command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.ProposeMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.AcceptMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.DeclineMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.ValueMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.FulfilMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.LapseMatch command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    @CommandHandler
    void handle(
            MarketplaceCommand.Close command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        decide(command, memberships, closures);
    }

    private void decide(
            MarketplaceCommand command,
            MembershipLookup memberships,
            ClosedCommunityLookup closures) {
        recordAll(
                new MarketplaceDecider(marketplace, memberships, closures).decide(command),
                command.envelope());
    }

    @Override
    protected Lifetimes lifetimes() {
        return marketplace == null ? Lifetimes.NONE : marketplace.lifetimes();
    }

    /** Takes the cached state in place of the events that made it. */
    @EventSourcingHandler
    void resume(Marketplace state) {
        marketplace = state;
        identify(state.id());
    }

    @EventSourcingHandler
    void evolve(MarketplaceEvent event, @MetaDataValue(ENVELOPE) Envelope envelope) {
        marketplace = Marketplace.evolve(marketplace, event, envelope.occurredOn());
        identify(event.marketplace());
    }
}
