package nl.noaber.infra.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import nl.noaber.kernel.marketplace.Side;
import org.jspecify.annotations.Nullable;

/** A generated marketplace: every second neighbour asks, the next one offers, and they agree. */
record GeneratedMarket(Steps steps, String prefix, Profiles profiles, LocalDate day) {

    private static final String DOOR = "/marketplaces/{marketplace}";

    void write(List<String> people, SplittableRandom random, String broker) {
        asBroker(
                broker,
                "announce",
                "/marketplaces",
                Generated.body(day)
                        .with("community", "{community}")
                        .with("title", "Generated market")
                        .with("on", Body.occurredOn(day.toString())),
                "marketplace");
        asBroker(broker, "open", DOOR + "/open", Generated.body(day), null);
        for (int pair = 0; pair + 1 < people.size(); pair += 2) {
            String asks = people.get(pair);
            String gives = people.get(pair + 1);
            post("request", pair, asks, "/requests");
            post("offer", pair, gives, "/offers");
            asBroker(
                    broker,
                    "match/" + pair,
                    DOOR + "/matches",
                    Generated.body(day)
                            .with("request", "{request:" + pair + "}")
                            .with("offer", "{offer:" + pair + "}")
                            .with("quantity", 1),
                    "match:" + pair);
            accept(pair, Side.OFFERING, gives, Generated.body(day));
            accept(
                    pair,
                    Side.REQUESTING,
                    asks,
                    Generated.body(day)
                            .with(
                                    "value",
                                    new Body()
                                            .with("cents", 100L * (1 + random.nextInt(500)))
                                            .with("currency", "EUR")
                                            .node()));
        }
        asBroker(broker, "close", DOOR + "/close", Generated.body(day), null);
    }

    private void post(String kind, int pair, String who, String door) {
        steps.tell(
                prefix + "market/" + kind + "/" + pair,
                day,
                who,
                Steps.FACILITATOR,
                DOOR + door,
                Generated.body(day)
                        .with(
                                "party",
                                new Body()
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

    private void accept(int pair, Side side, String who, Body body) {
        steps.tell(
                prefix + "market/match/" + pair + "/" + side,
                day,
                who,
                Steps.FACILITATOR,
                DOOR + "/matches/{match:" + pair + "}/accept",
                body.with("side", side.name()).with("actingAs", "hat:neighbour"),
                null,
                null);
    }

    private void asBroker(
            String broker, String path, String post, Body body, @Nullable String names) {
        steps.tell(
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
