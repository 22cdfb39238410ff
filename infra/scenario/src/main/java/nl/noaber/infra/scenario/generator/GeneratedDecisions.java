package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Generates the decisions of one session, and their later revisions. */
record GeneratedDecisions(StepCollector steps, String prefix, int number, LocalDate day) {

    private static final String HERE = "/communities/{community}";

    /**
     * @param deciders who was present and has hats, one at least
     */
    void write(List<String> deciders) {
        String who = deciders.getFirst();
        switch (number) {
            case 0 ->
                    decide(
                            who,
                            "principles-agreed",
                            new RequestBody()
                                    .with("principles", list("Ask first", "No money"))
                                    .with("causedBy", event("propose")));
            case 1 -> decide(who, "openness-agreed", open("NETWORK"));
            case 3 -> decide(who, "openness-agreed", open("PUBLIC"));
            default -> {}
        }
        switch (number % 3) {
            case 0 -> {
                if (number > 0) {
                    revise(who, deciders, number - 2);
                }
            }
            case 1 -> propose(who, deciders);
            default ->
                    decide(
                            who,
                            "theme-chosen",
                            new RequestBody()
                                    .with("theme", "Theme " + (number + 1))
                                    .with("reason", "Most of us wanted it"));
        }
    }

    private void propose(String who, List<String> deciders) {
        String text = "Every week another street";
        by("proposal", who, HERE + "/records/proposal-made", matter(text));
        by(
                "objection",
                deciders.getLast(),
                HERE + "/objections",
                new RequestBody()
                        .with("against", event(path("proposal")))
                        .with("text", "Every month will do"));
        add(
                "decision",
                who,
                HERE + "/decisions/decision-taken",
                matter(text)
                        .with("ground", "All doors are known by then")
                        .with("present", present(deciders))
                        .with("followsFrom", list(event(path("proposal")))),
                "decision:" + number);
    }

    private void revise(String who, List<String> deciders, int earlier) {
        add(
                "revision",
                who,
                HERE + "/decisions/decision-revised",
                new RequestBody()
                        .with("decision", "{decision:" + earlier + "}")
                        .with("text", "Every month another street")
                        .with("reason", "Every week was too much")
                        .with("present", present(deciders))
                        .with("followsFrom", list(event("session/" + earlier + "/decision"))),
                null);
    }

    private static RequestBody matter(String text) {
        return new RequestBody().with("matter", "Rhythm").with("text", text);
    }

    private static RequestBody open(String widest) {
        return new RequestBody().with("widest", widest).with("reason", "Others may learn from it");
    }

    private void decide(String who, String kind, RequestBody body) {
        add(kind, who, HERE + "/decisions/" + kind, body, null);
    }

    private void add(
            String path, String who, String post, RequestBody body, @Nullable String names) {
        var basis = new RequestBody().with("session", "{session:" + number + "}").node();
        say(path, who, post, body.with("basis", basis), names);
    }

    private void by(String path, String who, String post, RequestBody body) {
        say(path, who, post, body, null);
    }

    private void say(
            String path, String who, String post, RequestBody body, @Nullable String names) {
        steps.add(
                prefix + path(path),
                day,
                who,
                StepCollector.FACILITATOR,
                post,
                body.on(day.toString()).from(Origin.SYNTHETIC).with("actingAs", "hat:neighbour"),
                names,
                null);
    }

    private ArrayNode present(List<String> deciders) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        deciders.forEach(each ->
                all.add(
                        new RequestBody()
                                .with("person", "{person:" + each + "}")
                                .with("as", "hat:neighbour")
                                .node()));
        return all;
    }

    private static ArrayNode list(String... texts) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        List.of(texts).forEach(all::add);
        return all;
    }

    private String event(String path) {
        return "{event:" + prefix + path + "}";
    }

    private String path(String step) {
        return "session/" + number + "/" + step;
    }
}
