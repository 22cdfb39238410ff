package nl.noaber.command.marketplace;

import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The commands to a marketplace. */
sealed interface MarketplaceCommand extends StreamCommand {
    MarketplaceId marketplace();

    @Override
    default MarketplaceId stream() {
        return marketplace();
    }

    /** What happens to a match, from its proposal to its end. */
    sealed interface OnMatch extends MarketplaceCommand {}

    record Announce(
            MarketplaceId marketplace,
            CommunityId community,
            String title,
            OccurredOn on,
            Envelope envelope)
            implements MarketplaceCommand {}

    record Open(MarketplaceId marketplace, Envelope envelope) implements MarketplaceCommand {}

    record PostRequest(
            MarketplaceId marketplace,
            RequestId request,
            Party party,
            String description,
            int quantity,
            Envelope envelope)
            implements MarketplaceCommand {}

    record WithdrawRequest(
            MarketplaceId marketplace, RequestId request, String reason, Envelope envelope)
            implements MarketplaceCommand {}

    record PostOffer(
            MarketplaceId marketplace,
            OfferId offer,
            Party party,
            String description,
            int quantity,
            Envelope envelope)
            implements MarketplaceCommand {}

    record WithdrawOffer(MarketplaceId marketplace, OfferId offer, String reason, Envelope envelope)
            implements MarketplaceCommand {}

    record ProposeMatch(
            MarketplaceId marketplace,
            MatchId match,
            RequestId request,
            OfferId offer,
            int quantity,
            Envelope envelope)
            implements OnMatch {}

    /** One side accepts; the second acceptance may name what is given in return and its value. */
    record AcceptMatch(
            MarketplaceId marketplace,
            MatchId match,
            Side side,
            @Nullable String counterPerformance,
            @Nullable Amount value,
            Envelope envelope)
            implements OnMatch {}

    record DeclineMatch(
            MarketplaceId marketplace, MatchId match, Side side, String reason, Envelope envelope)
            implements OnMatch {}

    record ValueMatch(MarketplaceId marketplace, MatchId match, Amount value, Envelope envelope)
            implements OnMatch {}

    record FulfilMatch(MarketplaceId marketplace, MatchId match, Envelope envelope)
            implements OnMatch {}

    record LapseMatch(MarketplaceId marketplace, MatchId match, String reason, Envelope envelope)
            implements OnMatch {}

    record Close(MarketplaceId marketplace, Envelope envelope) implements MarketplaceCommand {}
}
