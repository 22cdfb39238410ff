package nl.noaber.command.marketplace;

import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EmptyBody;
import nl.noaber.command.request.Problem;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of marketplaces. */
@RestController
@RequestMapping("/marketplaces")
class MarketplaceController {
    private final CommandContextFactory door;
    private final MarketplaceLookup marketplaces;

    MarketplaceController(CommandContextFactory door, MarketplaceLookup marketplaces) {
        this.door = door;
        this.marketplaces = marketplaces;
    }

    record Announcement(CommunityId community, String title, OccurredOn on) {}

    record Posting(Party party, String description, int quantity) {}

    record WithReason(String reason) {}

    record Proposal(RequestId request, OfferId offer, int quantity) {}

    record Acceptance(Side side, @Nullable String counterPerformance, @Nullable Amount value) {}

    record Refusal(Side side, String reason) {}

    record Valuation(Amount value) {}

    @PostMapping
    ResponseEntity<CommandResponse> announce(CommandRequest<Announcement> request) {
        var b = request.body();
        return door.in(b.community(), request)
                .onMarketplaceOf(Set.of())
                .create(
                        "marketplace",
                        (id, e) ->
                                new MarketplaceCommand.Announce(
                                        new MarketplaceId(id),
                                        b.community(),
                                        b.title(),
                                        b.on(),
                                        e));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") MarketplaceId id, CommandRequest<EmptyBody> request) {
        return organising(id, request).change(id, e -> new MarketplaceCommand.Open(id, e));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") MarketplaceId id, CommandRequest<EmptyBody> request) {
        return organising(id, request).change(id, e -> new MarketplaceCommand.Close(id, e));
    }

    @PostMapping("/{id}/requests")
    ResponseEntity<CommandResponse> ask(
            @PathVariable("id") MarketplaceId id, CommandRequest<Posting> request) {
        var b = request.body();
        return posting(id, request)
                .create(
                        "request",
                        (made, e) ->
                                new MarketplaceCommand.PostRequest(
                                        id,
                                        new RequestId(made),
                                        b.party(),
                                        b.description(),
                                        b.quantity(),
                                        e));
    }

    @PostMapping("/{id}/offers")
    ResponseEntity<CommandResponse> offer(
            @PathVariable("id") MarketplaceId id, CommandRequest<Posting> request) {
        var b = request.body();
        return posting(id, request)
                .create(
                        "offer",
                        (made, e) ->
                                new MarketplaceCommand.PostOffer(
                                        id,
                                        new OfferId(made),
                                        b.party(),
                                        b.description(),
                                        b.quantity(),
                                        e));
    }

    @PostMapping("/{id}/requests/{request}/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("request") RequestId taken,
            CommandRequest<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        taken,
                        e -> new MarketplaceCommand.WithdrawRequest(id, taken, b.reason(), e));
    }

    @PostMapping("/{id}/offers/{offer}/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("offer") OfferId taken,
            CommandRequest<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(taken, e -> new MarketplaceCommand.WithdrawOffer(id, taken, b.reason(), e));
    }

    @PostMapping("/{id}/matches")
    ResponseEntity<CommandResponse> propose(
            @PathVariable("id") MarketplaceId id, CommandRequest<Proposal> request) {
        var b = request.body();
        return trading(id, request)
                .create(
                        "match",
                        (made, e) ->
                                new MarketplaceCommand.ProposeMatch(
                                        id,
                                        new MatchId(made),
                                        b.request(),
                                        b.offer(),
                                        b.quantity(),
                                        e));
    }

    @PostMapping("/{id}/matches/{match}/accept")
    ResponseEntity<CommandResponse> accept(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Acceptance> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        match,
                        e ->
                                new MarketplaceCommand.AcceptMatch(
                                        id, match, b.side(), b.counterPerformance(), b.value(), e));
    }

    @PostMapping("/{id}/matches/{match}/decline")
    ResponseEntity<CommandResponse> decline(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Refusal> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        match,
                        e ->
                                new MarketplaceCommand.DeclineMatch(
                                        id, match, b.side(), b.reason(), e));
    }

    @PostMapping("/{id}/matches/{match}/value")
    ResponseEntity<CommandResponse> value(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Valuation> request) {
        var b = request.body();
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.ValueMatch(id, match, b.value(), e));
    }

    @PostMapping("/{id}/matches/{match}/fulfil")
    ResponseEntity<CommandResponse> fulfil(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<EmptyBody> request) {
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.FulfilMatch(id, match, e));
    }

    @PostMapping("/{id}/matches/{match}/lapse")
    ResponseEntity<CommandResponse> lapse(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.LapseMatch(id, match, b.reason(), e));
    }

    /** The marketplace itself is its community's affair. */
    private CommandContext organising(MarketplaceId id, CommandRequest<?> request) {
        return door.in(at(id).community(), request).onMarketplaceOf(Set.of());
    }

    /**
     * Whoever posts speaks for the party named in the posting, and needs to be let in by a member.
     */
    private CommandContext posting(MarketplaceId id, CommandRequest<Posting> request) {
        PersonId speaker = request.body().party().person();
        return door.in(at(id).community(), request)
                .onMarketplaceOf(at(id).representatives())
                .speakingFor(speaker);
    }

    /** Requests, offers and matches are the affair of those who speak for a party, too. */
    private CommandContext trading(MarketplaceId id, CommandRequest<?> request) {
        Marketplace here = at(id);
        return door.in(here.community(), request).onMarketplaceOf(here.representatives());
    }

    private Marketplace at(MarketplaceId id) {
        return marketplaces.of(id).orElseThrow(Problem::notFound);
    }
}
