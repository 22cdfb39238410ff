package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.MarketplaceData;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.kernel.marketplace.Side;
import org.jspecify.annotations.Nullable;

/** Turns a marketplace into steps: announced, posted, opened, matched, closed, fulfilled. */
final class MarketplaceSteps {

    private final StepCollector steps;
    private final Profiles profiles;
    private final MarketplaceData marketplace;
    private final String address;
    private final Map<String, String> requesters = new HashMap<>();
    private final Map<String, String> offerers = new HashMap<>();

    MarketplaceSteps(StepCollector steps, Profiles profiles, MarketplaceData marketplace) {
        this.steps = steps;
        this.profiles = profiles;
        this.marketplace = marketplace;
        address = "/marketplaces/{marketplace:" + marketplace.marketplace() + "}";
        marketplace.requests().forEach(each -> requesters.put(each.request(), each.person()));
        marketplace.offers().forEach(each -> offerers.put(each.offer(), each.person()));
    }

    void write() {
        LocalDate announced = LocalDate.parse(marketplace.announced());
        LocalDate opened = LocalDate.parse(marketplace.opened());
        LocalDate closed = LocalDate.parse(marketplace.closed());
        var cast = new CastSteps(steps);
        cast.write(marketplace.organisations(), marketplace.people(), marketplace.on(), announced);
        marketplace.people().forEach(person -> cast.hats(person, announced));
        asBroker(
                "announce",
                announced,
                "/marketplaces",
                source().with("community", "{" + marketplace.community() + "}")
                        .with("title", marketplace.title())
                        .with("on", RequestBody.occurredOn(marketplace.on())),
                "marketplace:" + marketplace.marketplace());
        marketplace.requests().forEach(each -> post(each, announced));
        marketplace.offers().forEach(each -> post(each, announced));
        asBroker("open", opened, address + "/open", source(), null);
        marketplace.matches().forEach(each -> match(each, opened));
        marketplace.others().forEach(each -> failed(each, opened));
        asBroker("close", closed, address + "/close", source(), null);
        marketplace.matches().forEach(each -> fulfil(each, closed));
    }

    private void post(MarketplaceData.Request request, LocalDate day) {
        RequestBody body = party(request.organisation(), request.person(), request.quantity());
        bySide(
                "request/" + request.request(),
                day,
                request.person(),
                "/requests",
                body.with("description", request.asks()),
                "request:" + request.request());
        if (request.withdrawn() != null) {
            bySide(
                    "request/" + request.request() + "/withdraw",
                    day,
                    request.person(),
                    "/requests/{request:" + request.request() + "}/withdraw",
                    invented(marketplace.on()).with("reason", request.withdrawn()),
                    null);
        }
    }

    private void post(MarketplaceData.Offer offer, LocalDate day) {
        RequestBody body = party(offer.organisation(), offer.person(), offer.quantity());
        bySide(
                "offer/" + offer.offer(),
                day,
                offer.person(),
                "/offers",
                body.with("description", offer.gives()),
                "offer:" + offer.offer());
        if (offer.withdrawn() != null) {
            bySide(
                    "offer/" + offer.offer() + "/withdraw",
                    day,
                    offer.person(),
                    "/offers/{offer:" + offer.offer() + "}/withdraw",
                    invented(marketplace.on()).with("reason", offer.withdrawn()),
                    null);
        }
    }

    private void match(MarketplaceData.Match match, LocalDate day) {
        propose(match.match(), match.request(), match.offer(), day);
        accept(match, Side.OFFERING, day, invented(marketplace.on()));
        accept(
                match,
                Side.REQUESTING,
                day,
                invented(marketplace.on())
                        .with("counterPerformance", match.inReturn())
                        .with(
                                "value",
                                new RequestBody()
                                        .with("cents", match.cents())
                                        .with("currency", marketplace.currency())
                                        .node()));
    }

    private void accept(MarketplaceData.Match match, Side side, LocalDate day, RequestBody body) {
        bySide(
                "match/" + match.match() + "/accept/" + side,
                day,
                side == Side.OFFERING
                        ? person(offerers, match.offer())
                        : person(requesters, match.request()),
                "/matches/{match:" + match.match() + "}/accept",
                body.with("side", side.name()),
                null);
    }

    private void failed(MarketplaceData.UnagreedMatch failed, LocalDate day) {
        propose(failed.match(), failed.request(), failed.offer(), day);
        String match = "/matches/{match:" + failed.match() + "}";
        if (failed.declined() != null) {
            Side side = failed.side() == null ? Side.REQUESTING : failed.side();
            bySide(
                    "match/" + failed.match() + "/decline",
                    day,
                    side == Side.OFFERING
                            ? person(offerers, failed.offer())
                            : person(requesters, failed.request()),
                    match + "/decline",
                    invented(marketplace.on())
                            .with("side", side.name())
                            .with("reason", failed.declined()),
                    null);
        } else {
            asBroker(
                    "match/" + failed.match() + "/lapse",
                    day,
                    address + match + "/lapse",
                    invented(marketplace.on()).with("reason", failed.lapsed()),
                    null);
        }
    }

    private void propose(String match, String request, String offer, LocalDate day) {
        asBroker(
                "match/" + match + "/propose",
                day,
                address + "/matches",
                invented(marketplace.on())
                        .with("request", "{request:" + request + "}")
                        .with("offer", "{offer:" + offer + "}")
                        .with("quantity", 1),
                "match:" + match);
    }

    private void fulfil(MarketplaceData.Match match, LocalDate closed) {
        if (match.fulfilled() != null) {
            LocalDate day = FuzzyDate.parse(match.fulfilled()).from();
            asBroker(
                    "match/" + match.match() + "/fulfil",
                    day.isAfter(closed) ? day : closed,
                    address + "/matches/{match:" + match.match() + "}/fulfil",
                    invented(match.fulfilled()),
                    null);
        }
    }

    private RequestBody party(String organisation, String person, int quantity) {
        return invented(marketplace.on())
                .with(
                        "party",
                        new RequestBody()
                                .with("organisation", "{organisation:" + organisation + "}")
                                .with("person", "{person:" + person + "}")
                                .with("profile", profiles.of(person))
                                .node())
                .with("quantity", quantity);
    }

    private void bySide(
            String path,
            LocalDate day,
            String actor,
            String post,
            RequestBody body,
            @Nullable String names) {
        String hat = steps.person(actor).hatsDeclared().getFirst().hat();
        steps.add(
                pathOf(path),
                day,
                actor,
                marketplace.broker(),
                address + post,
                body.with("actingAs", "hat:" + hat),
                names,
                null);
    }

    private void asBroker(
            String path, LocalDate day, String post, RequestBody body, @Nullable String names) {
        steps.add(
                pathOf(path),
                day,
                marketplace.broker(),
                marketplace.broker(),
                post,
                body.with("actingAs", "role:BROKER"),
                names,
                null);
    }

    private RequestBody source() {
        return new RequestBody().on(marketplace.on()).from(marketplace.origin());
    }

    private static RequestBody invented(String when) {
        return new RequestBody().on(when).from(Origin.SYNTHETIC);
    }

    private String pathOf(String path) {
        return marketplace.marketplace() + "/" + path;
    }

    private static String person(Map<String, String> speakers, String entry) {
        String person = speakers.get(entry);
        if (person == null) {
            throw new IllegalStateException("Nobody speaks for " + entry);
        }
        return person;
    }
}
