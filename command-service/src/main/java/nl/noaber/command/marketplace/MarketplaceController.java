package nl.noaber.command.marketplace;

import java.util.Set;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Errand;
import nl.noaber.command.web.NoFields;
import nl.noaber.command.web.Problem;
import nl.noaber.command.web.Request;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
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
    private final Door door;
    private final Marketplaces marketplaces;

    MarketplaceController(Door door, Marketplaces marketplaces) {
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
    ResponseEntity<Answer> announce(Request<Announcement> request) {
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
    ResponseEntity<Answer> open(@PathVariable("id") MarketplaceId id, Request<NoFields> request) {
        return organising(id, request).change(id, e -> new MarketplaceCommand.Open(id, e));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Answer> close(@PathVariable("id") MarketplaceId id, Request<NoFields> request) {
        return organising(id, request).change(id, e -> new MarketplaceCommand.Close(id, e));
    }

    @PostMapping("/{id}/requests")
    ResponseEntity<Answer> ask(@PathVariable("id") MarketplaceId id, Request<Posting> request) {
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
    ResponseEntity<Answer> offer(@PathVariable("id") MarketplaceId id, Request<Posting> request) {
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
    ResponseEntity<Answer> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("request") RequestId taken,
            Request<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        taken,
                        e -> new MarketplaceCommand.WithdrawRequest(id, taken, b.reason(), e));
    }

    @PostMapping("/{id}/offers/{offer}/withdraw")
    ResponseEntity<Answer> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("offer") OfferId taken,
            Request<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(taken, e -> new MarketplaceCommand.WithdrawOffer(id, taken, b.reason(), e));
    }

    @PostMapping("/{id}/matches")
    ResponseEntity<Answer> propose(
            @PathVariable("id") MarketplaceId id, Request<Proposal> request) {
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
    ResponseEntity<Answer> accept(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            Request<Acceptance> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        match,
                        e ->
                                new MarketplaceCommand.AcceptMatch(
                                        id, match, b.side(), b.counterPerformance(), b.value(), e));
    }

    @PostMapping("/{id}/matches/{match}/decline")
    ResponseEntity<Answer> decline(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            Request<Refusal> request) {
        var b = request.body();
        return trading(id, request)
                .change(
                        match,
                        e ->
                                new MarketplaceCommand.DeclineMatch(
                                        id, match, b.side(), b.reason(), e));
    }

    @PostMapping("/{id}/matches/{match}/value")
    ResponseEntity<Answer> value(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            Request<Valuation> request) {
        var b = request.body();
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.ValueMatch(id, match, b.value(), e));
    }

    @PostMapping("/{id}/matches/{match}/fulfil")
    ResponseEntity<Answer> fulfil(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            Request<NoFields> request) {
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.FulfilMatch(id, match, e));
    }

    @PostMapping("/{id}/matches/{match}/lapse")
    ResponseEntity<Answer> lapse(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            Request<WithReason> request) {
        var b = request.body();
        return trading(id, request)
                .change(match, e -> new MarketplaceCommand.LapseMatch(id, match, b.reason(), e));
    }

    /** The marketplace itself is its community's affair. */
    private Errand organising(MarketplaceId id, Request<?> request) {
        return door.in(at(id).community(), request).onMarketplaceOf(Set.of());
    }

    /**
     * Whoever posts speaks for the party named in the posting, and needs to be let in by a member.
     */
    private Errand posting(MarketplaceId id, Request<Posting> request) {
        PersonId speaker = request.body().party().person();
        return door.in(at(id).community(), request)
                .onMarketplaceOf(at(id).representatives())
                .speakingFor(speaker);
    }

    /** Requests, offers and matches are the affair of those who speak for a party, too. */
    private Errand trading(MarketplaceId id, Request<?> request) {
        Marketplace here = at(id);
        return door.in(here.community(), request).onMarketplaceOf(here.representatives());
    }

    private Marketplace at(MarketplaceId id) {
        return marketplaces.of(id).orElseThrow(Problem::notFound);
    }
}
