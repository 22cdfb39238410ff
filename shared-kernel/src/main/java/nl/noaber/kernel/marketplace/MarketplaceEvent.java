package nl.noaber.kernel.marketplace;

import nl.noaber.kernel.Money;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** What happens on one marketplace («Beursvloer», S0:704). */
public sealed interface MarketplaceEvent extends DomainEvent {
    MarketplaceId marketplace();

    /** A marketplace was announced. */
    record Announced(
            @Made MarketplaceId marketplace, CommunityId community, String title, OccurredOn on)
            implements MarketplaceEvent {}

    /** The floor opened. */
    record Opened(MarketplaceId marketplace) implements MarketplaceEvent {}

    /**
     * A party asks for something.
     *
     * @param quantity how many times it can be met, 1 or more
     */
    record RequestPosted(
            MarketplaceId marketplace,
            @Made RequestId request,
            Party party,
            String description,
            int quantity)
            implements MarketplaceEvent {}

    /** A request was taken back. */
    record RequestWithdrawn(MarketplaceId marketplace, RequestId request, String reason)
            implements MarketplaceEvent {}

    /**
     * A party offers something.
     *
     * @param quantity how many times it can be given, 1 or more
     */
    record OfferPosted(
            MarketplaceId marketplace,
            @Made OfferId offer,
            Party party,
            String description,
            int quantity)
            implements MarketplaceEvent {}

    /** An offer was taken back. */
    record OfferWithdrawn(MarketplaceId marketplace, OfferId offer, String reason)
            implements MarketplaceEvent {}

    /**
     * A matchmaker or one of the parties brings a request and an offer together.
     *
     * @param quantity how much of both, 1 or more
     */
    record MatchProposed(
            MarketplaceId marketplace,
            @Made MatchId match,
            RequestId request,
            OfferId offer,
            int quantity,
            PersonId proposedBy)
            implements MarketplaceEvent {}

    /** One side said yes. */
    record MatchAccepted(MarketplaceId marketplace, MatchId match, Side side, PersonId by)
            implements MarketplaceEvent {}

    /** One side said no. */
    record MatchDeclined(
            MarketplaceId marketplace, MatchId match, Side side, PersonId by, String reason)
            implements MarketplaceEvent {}

    /**
     * Both sides said yes (rule H9).
     *
     * @param counterPerformance what is given in return, if anything was agreed
     * @param value estimated value, if estimated
     * @param outsideOpening whether it was agreed while the floor was not open
     */
    record MatchAgreed(
            MarketplaceId marketplace,
            MatchId match,
            @Nullable String counterPerformance,
            @Nullable Money value,
            boolean outsideOpening)
            implements MarketplaceEvent {}

    /** The value of an agreed match was estimated anew. */
    record MatchValued(MarketplaceId marketplace, MatchId match, Money value)
            implements MarketplaceEvent {}

    /** What was agreed was done. */
    record MatchFulfilled(MarketplaceId marketplace, MatchId match) implements MarketplaceEvent {}

    /** Nothing came of what was agreed or proposed; it counts no longer. */
    record MatchLapsed(MarketplaceId marketplace, MatchId match, String reason)
            implements MarketplaceEvent {}

    /** The floor closed. */
    record Closed(MarketplaceId marketplace) implements MarketplaceEvent {}
}
