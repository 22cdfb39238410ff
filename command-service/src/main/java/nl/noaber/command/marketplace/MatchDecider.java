package nl.noaber.command.marketplace;

import static nl.noaber.command.marketplace.MarketplaceGuards.requireMatch;
import static nl.noaber.command.marketplace.MarketplaceGuards.requireOffer;
import static nl.noaber.command.marketplace.MarketplaceGuards.requireRequest;

import java.util.List;
import java.util.Set;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.ValidPeriod;

/** Decides on a match of a request and an offer, from its proposal to its end (rule H9). */
record MatchDecider(Marketplace state, MembershipLookup memberships) {
    /** Who brings parties together that are not their own. */
    List<MarketplaceEvent> decide(MarketplaceCommand.OnMatch command) {
        return switch (command) {
            case MarketplaceCommand.ProposeMatch propose -> List.of(propose(propose));
            case MarketplaceCommand.AcceptMatch accept -> accept(accept);
            case MarketplaceCommand.DeclineMatch decline -> List.of(decline(decline));
            case MarketplaceCommand.ValueMatch value -> List.of(value(value));
            case MarketplaceCommand.FulfilMatch fulfil -> List.of(fulfil(fulfil));
            case MarketplaceCommand.LapseMatch lapse -> List.of(lapse(lapse));
        };
    }

    private MarketplaceEvent propose(MarketplaceCommand.ProposeMatch command) {
        MarketplaceRule.QUANTITY_TOO_SMALL.unless(command.quantity() >= 1);
        var match =
                new Match(
                        command.request(),
                        command.offer(),
                        command.quantity(),
                        Set.of(),
                        Match.State.PENDING);
        requireMatchable(match);
        MarketplaceRule.SAME_PARTY.when(
                party(match, Side.REQUESTING).isSameAs(party(match, Side.OFFERING)));
        requireInvolved(match, command.envelope());
        return new MarketplaceEvent.MatchProposed(
                state.id(),
                command.match(),
                command.request(),
                command.offer(),
                command.quantity(),
                command.envelope().actor());
    }

    private List<MarketplaceEvent> accept(MarketplaceCommand.AcceptMatch command) {
        Match match = requirePending(requireMatch(state, command.match()));
        MarketplaceRule.CAPACITY_UNDECLARED.when(
                command.envelope().actingAs() instanceof ActingAs.Undeclared);
        requireSide(match, command.side(), command.envelope());
        MarketplaceRule.ACCEPTED_ALREADY.when(match.accepted().contains(command.side()));
        var accepted =
                new MarketplaceEvent.MatchAccepted(
                        state.id(), command.match(), command.side(), command.envelope().actor());
        if (match.accepted().isEmpty()) {
            MarketplaceRule.AGREED_BEFORE_BOTH.when(
                    command.counterPerformance() != null || command.value() != null);
            return List.of(accepted);
        }
        requireMatchable(match);
        Money value = command.value() == null ? null : command.value().money();
        ValidPeriod opening = state.opening();
        boolean outside =
                opening == null || !opening.possiblyContains(command.envelope().occurredOn());
        return List.of(
                accepted,
                new MarketplaceEvent.MatchAgreed(
                        state.id(), command.match(), command.counterPerformance(), value, outside));
    }

    private MarketplaceEvent decline(MarketplaceCommand.DeclineMatch command) {
        Match match = requirePending(requireMatch(state, command.match()));
        requireSide(match, command.side(), command.envelope());
        return new MarketplaceEvent.MatchDeclined(
                state.id(),
                command.match(),
                command.side(),
                command.envelope().actor(),
                command.reason());
    }

    private MarketplaceEvent value(MarketplaceCommand.ValueMatch command) {
        Match match = requireMatch(state, command.match());
        MarketplaceRule.NOT_AGREED.unless(match.counts());
        requireInvolved(match, command.envelope());
        return new MarketplaceEvent.MatchValued(
                state.id(), command.match(), command.value().money());
    }

    private MarketplaceEvent fulfil(MarketplaceCommand.FulfilMatch command) {
        Match match = requireMatch(state, command.match());
        MarketplaceRule.NOT_AGREED.unless(match.state() == Match.State.AGREED);
        requireInvolved(match, command.envelope());
        return new MarketplaceEvent.MatchFulfilled(state.id(), command.match());
    }

    private MarketplaceEvent lapse(MarketplaceCommand.LapseMatch command) {
        Match match = requireMatch(state, command.match());
        MarketplaceRule.NOT_PENDING.unless(
                match.state() == Match.State.PENDING || match.state() == Match.State.AGREED);
        requireInvolved(match, command.envelope());
        return new MarketplaceEvent.MatchLapsed(state.id(), command.match(), command.reason());
    }

    private void requireMatchable(Match match) {
        MarketplaceRule.WITHDRAWN.when(
                requireRequest(state, match.request()).withdrawn()
                        || requireOffer(state, match.offer()).withdrawn());
        int requested =
                requireRequest(state, match.request()).quantity() - state.matched(match.request());
        int offered = requireOffer(state, match.offer()).quantity() - state.matched(match.offer());
        MarketplaceRule.QUANTITY_EXCEEDED.unless(
                match.quantity() <= requested && match.quantity() <= offered);
    }

    private static Match requirePending(Match match) {
        MarketplaceRule.NOT_PENDING.unless(match.state() == Match.State.PENDING);
        return match;
    }

    private void requireSide(Match match, Side side, Envelope envelope) {
        MarketplaceRule.NOT_THEIR_SIDE.unless(party(match, side).person().equals(envelope.actor()));
    }

    private void requireInvolved(Match match, Envelope envelope) {
        MarketplaceRule.NOT_A_MATCHMAKER.unless(
                party(match, Side.REQUESTING).person().equals(envelope.actor())
                        || party(match, Side.OFFERING).person().equals(envelope.actor())
                        || memberships
                                .of(state.community(), envelope.actor())
                                .may(Permission.MATCH_OTHERS, envelope.occurredOn()));
    }

    private Party party(Match match, Side side) {
        return switch (side) {
            case REQUESTING -> requireRequest(state, match.request()).party();
            case OFFERING -> requireOffer(state, match.offer()).party();
        };
    }
}
