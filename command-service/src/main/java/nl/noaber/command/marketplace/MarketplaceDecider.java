package nl.noaber.command.marketplace;

import static nl.noaber.command.marketplace.MarketplaceGuards.requireOffer;
import static nl.noaber.command.marketplace.MarketplaceGuards.requireRequest;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a marketplace (rule H9): it gives events, or a refusal by a {@link
 * MarketplaceRule}.
 *
 * @param state none before the marketplace is announced
 */
record MarketplaceDecider(
        @Nullable Marketplace state, MembershipLookup memberships, ClosedCommunityLookup closures) {

    List<MarketplaceEvent> decide(MarketplaceCommand command) {
        return switch (command) {
            case MarketplaceCommand.Announce announce -> List.of(announce(announce));
            case MarketplaceCommand.Open _ -> List.of(open());
            case MarketplaceCommand.PostRequest post -> List.of(postRequest(post));
            case MarketplaceCommand.WithdrawRequest withdraw -> List.of(withdrawRequest(withdraw));
            case MarketplaceCommand.PostOffer post -> List.of(postOffer(post));
            case MarketplaceCommand.WithdrawOffer withdraw -> List.of(withdrawOffer(withdraw));
            case MarketplaceCommand.OnMatch onMatch ->
                    new MatchDecider(marketplace(), memberships).decide(onMatch);
            case MarketplaceCommand.Close _ -> List.of(close());
        };
    }

    private MarketplaceEvent announce(MarketplaceCommand.Announce command) {
        MarketplaceRule.COMMUNITY_CLOSED.when(closures.isClosed(command.community(), command.on()));
        return new MarketplaceEvent.Announced(
                command.marketplace(), command.community(), command.title(), command.on());
    }

    private MarketplaceEvent open() {
        MarketplaceRule.ALREADY_OPENED.unless(marketplace().opening() == null);
        return new MarketplaceEvent.Opened(marketplace().id());
    }

    private MarketplaceEvent postRequest(MarketplaceCommand.PostRequest command) {
        requirePostable(command.quantity(), command.party(), command.envelope());
        return new MarketplaceEvent.RequestPosted(
                marketplace().id(),
                command.request(),
                command.party(),
                command.description(),
                command.quantity());
    }

    private MarketplaceEvent postOffer(MarketplaceCommand.PostOffer command) {
        requirePostable(command.quantity(), command.party(), command.envelope());
        return new MarketplaceEvent.OfferPosted(
                marketplace().id(),
                command.offer(),
                command.party(),
                command.description(),
                command.quantity());
    }

    private MarketplaceEvent withdrawRequest(MarketplaceCommand.WithdrawRequest command) {
        requireWithdrawable(requireRequest(marketplace(), command.request()), command.envelope());
        return new MarketplaceEvent.RequestWithdrawn(
                marketplace().id(), command.request(), command.reason());
    }

    private MarketplaceEvent withdrawOffer(MarketplaceCommand.WithdrawOffer command) {
        requireWithdrawable(requireOffer(marketplace(), command.offer()), command.envelope());
        return new MarketplaceEvent.OfferWithdrawn(
                marketplace().id(), command.offer(), command.reason());
    }

    private MarketplaceEvent close() {
        ValidPeriod opening = marketplace().opening();
        MarketplaceRule.NOT_OPEN.when(opening == null);
        MarketplaceRule.CLOSED.unless(opening != null && opening.lasts());
        return new MarketplaceEvent.Closed(marketplace().id());
    }

    private void requirePostable(int quantity, Party party, Envelope envelope) {
        ValidPeriod opening = marketplace().opening();
        MarketplaceRule.CLOSED.unless(
                opening == null || opening.possiblyContains(envelope.occurredOn()));
        MarketplaceRule.QUANTITY_TOO_SMALL.unless(quantity >= 1);
        MarketplaceRule.NOT_THEIR_SIDE.unless(party.person().equals(envelope.actor()));
    }

    private static void requireWithdrawable(Listing listing, Envelope envelope) {
        MarketplaceRule.NOT_THEIR_SIDE.unless(listing.party().person().equals(envelope.actor()));
        MarketplaceRule.WITHDRAWN.when(listing.withdrawn());
    }

    private Marketplace marketplace() {
        return Objects.requireNonNull(state, "A marketplace is announced first");
    }
}
