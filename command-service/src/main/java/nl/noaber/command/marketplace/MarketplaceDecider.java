package nl.noaber.command.marketplace;

import java.util.List;
import java.util.Set;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.ValidPeriod;

/** What may happen on a marketplace (rule H9): a decision gives facts or a named refusal. */
record MarketplaceDecider(Marketplace now) {

    static MarketplaceEvent.Announced announce(
            MarketplaceCommand.Announce c, ClosedCommunityLookup closed) {
        MarketplaceRule.COMMUNITY_CLOSED.when(closed.isClosed(c.community(), c.on()));
        return new MarketplaceEvent.Announced(c.marketplace(), c.community(), c.title(), c.on());
    }

    MarketplaceEvent.Opened open() {
        MarketplaceRule.ALREADY_OPENED.unless(now.opening() == null);
        return new MarketplaceEvent.Opened(now.id());
    }

    MarketplaceEvent.RequestPosted post(MarketplaceCommand.PostRequest c) {
        requirePostable(c.quantity(), c.party(), c.envelope());
        return new MarketplaceEvent.RequestPosted(
                now.id(), c.request(), c.party(), c.description(), c.quantity());
    }

    MarketplaceEvent.OfferPosted post(MarketplaceCommand.PostOffer c) {
        requirePostable(c.quantity(), c.party(), c.envelope());
        return new MarketplaceEvent.OfferPosted(
                now.id(), c.offer(), c.party(), c.description(), c.quantity());
    }

    MarketplaceEvent.RequestWithdrawn withdraw(MarketplaceCommand.WithdrawRequest c) {
        requireOwn(now.request(c.request()), c.envelope());
        return new MarketplaceEvent.RequestWithdrawn(now.id(), c.request(), c.reason());
    }

    MarketplaceEvent.OfferWithdrawn withdraw(MarketplaceCommand.WithdrawOffer c) {
        requireOwn(now.offer(c.offer()), c.envelope());
        return new MarketplaceEvent.OfferWithdrawn(now.id(), c.offer(), c.reason());
    }

    MarketplaceEvent.MatchProposed propose(
            MarketplaceCommand.ProposeMatch c, MembershipLookup standings) {
        MarketplaceRule.QUANTITY_TOO_SMALL.unless(c.quantity() >= 1);
        var match = new Match(c.request(), c.offer(), c.quantity(), Set.of(), Match.State.PENDING);
        requireMatchable(match);
        MarketplaceRule.SAME_PARTY.when(
                now.party(match, Side.REQUESTING)
                        .organisation()
                        .equals(now.party(match, Side.OFFERING).organisation()));
        requireInvolved(match, c.envelope(), standings);
        return new MarketplaceEvent.MatchProposed(
                now.id(), c.match(), c.request(), c.offer(), c.quantity(), c.envelope().actor());
    }

    List<MarketplaceEvent> accept(MarketplaceCommand.AcceptMatch c) {
        Match match = requirePending(now.match(c.match()));
        MarketplaceRule.CAPACITY_UNDECLARED.when(
                c.envelope().actingAs() instanceof ActingAs.Undeclared);
        requireSide(match, c.side(), c.envelope());
        MarketplaceRule.ACCEPTED_ALREADY.when(match.accepted().contains(c.side()));
        var yes =
                new MarketplaceEvent.MatchAccepted(
                        now.id(), c.match(), c.side(), c.envelope().actor());
        if (match.accepted().isEmpty()) {
            MarketplaceRule.AGREED_BEFORE_BOTH.when(
                    c.counterPerformance() != null || c.value() != null);
            return List.of(yes);
        }
        requireMatchable(match);
        Money value = c.value() == null ? null : c.value().money();
        ValidPeriod opening = now.opening();
        boolean outside = opening == null || !opening.possiblyContains(c.envelope().occurredOn());
        return List.of(
                yes,
                new MarketplaceEvent.MatchAgreed(
                        now.id(), c.match(), c.counterPerformance(), value, outside));
    }

    MarketplaceEvent.MatchDeclined decline(MarketplaceCommand.DeclineMatch c) {
        Match match = requirePending(now.match(c.match()));
        requireSide(match, c.side(), c.envelope());
        return new MarketplaceEvent.MatchDeclined(
                now.id(), c.match(), c.side(), c.envelope().actor(), c.reason());
    }

    MarketplaceEvent.MatchValued value(
            MarketplaceCommand.ValueMatch c, MembershipLookup standings) {
        Match match = now.match(c.match());
        MarketplaceRule.NOT_AGREED.unless(match.counts());
        requireInvolved(match, c.envelope(), standings);
        return new MarketplaceEvent.MatchValued(now.id(), c.match(), c.value().money());
    }

    MarketplaceEvent.MatchFulfilled fulfil(
            MarketplaceCommand.FulfilMatch c, MembershipLookup standings) {
        Match match = now.match(c.match());
        MarketplaceRule.NOT_AGREED.unless(match.state() == Match.State.AGREED);
        requireInvolved(match, c.envelope(), standings);
        return new MarketplaceEvent.MatchFulfilled(now.id(), c.match());
    }

    MarketplaceEvent.MatchLapsed lapse(
            MarketplaceCommand.LapseMatch c, MembershipLookup standings) {
        Match match = now.match(c.match());
        MarketplaceRule.NOT_PENDING.unless(
                match.state() == Match.State.PENDING || match.state() == Match.State.AGREED);
        requireInvolved(match, c.envelope(), standings);
        return new MarketplaceEvent.MatchLapsed(now.id(), c.match(), c.reason());
    }

    MarketplaceEvent.Closed close() {
        ValidPeriod opening = now.opening();
        MarketplaceRule.NOT_OPEN.when(opening == null);
        MarketplaceRule.CLOSED.unless(opening != null && opening.lasts());
        return new MarketplaceEvent.Closed(now.id());
    }

    private void requirePostable(int quantity, Party party, Envelope envelope) {
        ValidPeriod opening = now.opening();
        MarketplaceRule.CLOSED.unless(
                opening == null || opening.possiblyContains(envelope.occurredOn()));
        MarketplaceRule.QUANTITY_TOO_SMALL.unless(quantity >= 1);
        MarketplaceRule.NOT_THEIR_SIDE.unless(party.person().equals(envelope.actor()));
    }

    private static void requireOwn(Listing entry, Envelope envelope) {
        MarketplaceRule.NOT_THEIR_SIDE.unless(entry.party().person().equals(envelope.actor()));
        MarketplaceRule.WITHDRAWN.when(entry.withdrawn());
    }

    private void requireMatchable(Match match) {
        MarketplaceRule.WITHDRAWN.when(
                now.request(match.request()).withdrawn() || now.offer(match.offer()).withdrawn());
        MarketplaceRule.QUANTITY_EXCEEDED.unless(
                now.isLeft(match.quantity(), match.request(), match.offer()));
    }

    private static Match requirePending(Match match) {
        MarketplaceRule.NOT_PENDING.unless(match.state() == Match.State.PENDING);
        return match;
    }

    private void requireSide(Match match, Side side, Envelope envelope) {
        MarketplaceRule.NOT_THEIR_SIDE.unless(
                now.party(match, side).person().equals(envelope.actor()));
    }

    private void requireInvolved(Match match, Envelope envelope, MembershipLookup standings) {
        MarketplaceRule.NOT_A_MATCHMAKER.unless(
                now.party(match, Side.REQUESTING).person().equals(envelope.actor())
                        || now.party(match, Side.OFFERING).person().equals(envelope.actor())
                        || standings
                                .of(now.community(), envelope.actor())
                                .may(Permission.MATCH_OTHERS, envelope.occurredOn()));
    }
}
