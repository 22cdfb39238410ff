package nl.noaber.command.marketplace;

import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
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

/** REST endpoints for marketplaces. */
@RestController
@RequestMapping("/marketplaces")
class MarketplaceController {
    private final CommandExecutor executor;
    private final MarketplaceLookup marketplaces;

    MarketplaceController(CommandExecutor executor, MarketplaceLookup marketplaces) {
        this.executor = executor;
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
        var context = CommandContext.in(b.community(), request).onMarketplaceOf(Set.of());
        var id = new MarketplaceId(context.newId("marketplace"));
        return executor.create(
                context,
                id,
                new MarketplaceCommand.Announce(
                        id, b.community(), b.title(), b.on(), context.envelope()));
    }

    @PostMapping("/{id}/open")
    ResponseEntity<CommandResponse> open(
            @PathVariable("id") MarketplaceId id, CommandRequest<EmptyBody> request) {
        var context = organising(id, request);
        return executor.change(context, id, new MarketplaceCommand.Open(id, context.envelope()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") MarketplaceId id, CommandRequest<EmptyBody> request) {
        var context = organising(id, request);
        return executor.change(context, id, new MarketplaceCommand.Close(id, context.envelope()));
    }

    @PostMapping("/{id}/requests")
    ResponseEntity<CommandResponse> ask(
            @PathVariable("id") MarketplaceId id, CommandRequest<Posting> request) {
        var b = request.body();
        var context = posting(id, request);
        var made = new RequestId(context.newId("request"));
        return executor.create(
                context,
                made,
                new MarketplaceCommand.PostRequest(
                        id, made, b.party(), b.description(), b.quantity(), context.envelope()));
    }

    @PostMapping("/{id}/offers")
    ResponseEntity<CommandResponse> offer(
            @PathVariable("id") MarketplaceId id, CommandRequest<Posting> request) {
        var b = request.body();
        var context = posting(id, request);
        var made = new OfferId(context.newId("offer"));
        return executor.create(
                context,
                made,
                new MarketplaceCommand.PostOffer(
                        id, made, b.party(), b.description(), b.quantity(), context.envelope()));
    }

    @PostMapping("/{id}/requests/{request}/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("request") RequestId taken,
            CommandRequest<WithReason> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                taken,
                new MarketplaceCommand.WithdrawRequest(id, taken, b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/offers/{offer}/withdraw")
    ResponseEntity<CommandResponse> withdraw(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("offer") OfferId taken,
            CommandRequest<WithReason> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                taken,
                new MarketplaceCommand.WithdrawOffer(id, taken, b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/matches")
    ResponseEntity<CommandResponse> propose(
            @PathVariable("id") MarketplaceId id, CommandRequest<Proposal> request) {
        var b = request.body();
        var context = trading(id, request);
        var made = new MatchId(context.newId("match"));
        return executor.create(
                context,
                made,
                new MarketplaceCommand.ProposeMatch(
                        id, made, b.request(), b.offer(), b.quantity(), context.envelope()));
    }

    @PostMapping("/{id}/matches/{match}/accept")
    ResponseEntity<CommandResponse> accept(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Acceptance> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                match,
                new MarketplaceCommand.AcceptMatch(
                        id,
                        match,
                        b.side(),
                        b.counterPerformance(),
                        b.value(),
                        context.envelope()));
    }

    @PostMapping("/{id}/matches/{match}/decline")
    ResponseEntity<CommandResponse> decline(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Refusal> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                match,
                new MarketplaceCommand.DeclineMatch(
                        id, match, b.side(), b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/matches/{match}/value")
    ResponseEntity<CommandResponse> value(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<Valuation> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                match,
                new MarketplaceCommand.ValueMatch(id, match, b.value(), context.envelope()));
    }

    @PostMapping("/{id}/matches/{match}/fulfil")
    ResponseEntity<CommandResponse> fulfil(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<EmptyBody> request) {
        var context = trading(id, request);
        return executor.change(
                context, match, new MarketplaceCommand.FulfilMatch(id, match, context.envelope()));
    }

    @PostMapping("/{id}/matches/{match}/lapse")
    ResponseEntity<CommandResponse> lapse(
            @PathVariable("id") MarketplaceId id,
            @PathVariable("match") MatchId match,
            CommandRequest<WithReason> request) {
        var b = request.body();
        var context = trading(id, request);
        return executor.change(
                context,
                match,
                new MarketplaceCommand.LapseMatch(id, match, b.reason(), context.envelope()));
    }

    /** The marketplace itself is its community's affair. */
    private CommandContext organising(MarketplaceId id, CommandRequest<?> request) {
        return CommandContext.in(at(id).community(), request).onMarketplaceOf(Set.of());
    }

    /**
     * Whoever posts speaks for the party named in the posting, and needs to be let in by a member.
     */
    private CommandContext posting(MarketplaceId id, CommandRequest<Posting> request) {
        PersonId speaker = request.body().party().person();
        return CommandContext.in(at(id).community(), request)
                .onMarketplaceOf(at(id).representatives())
                .speakingFor(speaker);
    }

    /** Requests, offers and matches are the affair of those who speak for a party, too. */
    private CommandContext trading(MarketplaceId id, CommandRequest<?> request) {
        Marketplace here = at(id);
        return CommandContext.in(here.community(), request).onMarketplaceOf(here.representatives());
    }

    private Marketplace at(MarketplaceId id) {
        return marketplaces.of(id).orElseThrow(Problem::notFound);
    }
}
