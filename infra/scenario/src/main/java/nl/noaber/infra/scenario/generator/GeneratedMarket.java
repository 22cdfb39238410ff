package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import nl.noaber.infra.scenario.steps.Profiles;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import nl.noaber.kernel.marketplace.Side;
import org.jspecify.annotations.Nullable;

/** A generated marketplace: every second neighbour asks, the next one offers, and they agree. */
record GeneratedMarket(StepCollector steps, String prefix, Profiles profiles, LocalDate day) {

    private static final String ADDRESS = "/marketplaces/{marketplace}";

    void write(List<String> people, SplittableRandom random, String broker) {
        asBroker(
                broker,
                "announce",
                "/marketplaces",
                CommunityGenerator.body(day)
                        .with("community", "{community}")
                        .with("title", "Generated market")
                        .with("on", RequestBody.occurredOn(day.toString())),
                "marketplace");
        asBroker(broker, "open", ADDRESS + "/open", CommunityGenerator.body(day), null);
        for (int pair = 0; pair + 1 < people.size(); pair += 2) {
            String asks = people.get(pair);
            String gives = people.get(pair + 1);
            post("request", pair, asks, "/requests");
            post("offer", pair, gives, "/offers");
            asBroker(
                    broker,
                    "match/" + pair,
                    ADDRESS + "/matches",
                    CommunityGenerator.body(day)
                            .with("request", "{request:" + pair + "}")
                            .with("offer", "{offer:" + pair + "}")
                            .with("quantity", 1),
                    "match:" + pair);
            accept(pair, Side.OFFERING, gives, CommunityGenerator.body(day));
            accept(
                    pair,
                    Side.REQUESTING,
                    asks,
                    CommunityGenerator.body(day)
                            .with(
                                    "value",
                                    new RequestBody()
                                            .with("cents", 100L * (1 + random.nextInt(500)))
                                            .with("currency", "EUR")
                                            .node()));
        }
        asBroker(broker, "close", ADDRESS + "/close", CommunityGenerator.body(day), null);
    }

    private void post(String kind, int pair, String who, String address) {
        steps.add(
                prefix + "market/" + kind + "/" + pair,
                day,
                who,
                StepCollector.FACILITATOR,
                ADDRESS + address,
                CommunityGenerator.body(day)
                        .with(
                                "party",
                                new RequestBody()
                                        .with("organisation", "{organisation:" + who + "}")
                                        .with("person", "{person:" + who + "}")
                                        .with("profile", profiles.of(who))
                                        .node())
                        .with("description", kind + " " + pair)
                        .with("quantity", 1)
                        .with("actingAs", "hat:neighbour"),
                kind + ":" + pair,
                null);
    }

    private void accept(int pair, Side side, String who, RequestBody body) {
        steps.add(
                prefix + "market/match/" + pair + "/" + side,
                day,
                who,
                StepCollector.FACILITATOR,
                ADDRESS + "/matches/{match:" + pair + "}/accept",
                body.with("side", side.name()).with("actingAs", "hat:neighbour"),
                null,
                null);
    }

    private void asBroker(
            String broker, String path, String post, RequestBody body, @Nullable String names) {
        steps.add(
                prefix + "market/" + path,
                day,
                broker,
                broker,
                post,
                body.with("actingAs", "role:BROKER"),
                names,
                null);
    }
}
