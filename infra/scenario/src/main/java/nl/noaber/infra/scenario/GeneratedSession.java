package nl.noaber.infra.scenario;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** One generated session: who was there, who spoke, who looked back, perhaps a decision. */
record GeneratedSession(Steps steps, String prefix, int number, LocalDate day) {

    void write(List<String> present, boolean decide, int speakers) {
        String door = "/sessions/{session:" + number + "}";
        steps.tell(
                path("plan"),
                day.minusDays(14),
                Steps.FACILITATOR,
                Steps.FACILITATOR,
                "/sessions",
                Generated.body(day.minusDays(14))
                        .with("community", "{community}")
                        .with("kind", "PLENARY")
                        .with("title", "Plenary " + (number + 1))
                        .with("on", Body.occurredOn(day.toString()))
                        .with("minutes", 120),
                "session:" + number,
                null);
        steps.tell(path("open"), day, door + "/open", facilitating());
        steps.tell(
                path("attendance"),
                day,
                door + "/attendance",
                facilitating().with("attendances", attendances(present)));
        present.stream().filter(this::hasHats).limit(speakers).forEach(who -> speak(who, door));
        steps.tell(path("close"), day, door + "/close", facilitating());
        reflect(present.getFirst());
        if (decide) {
            present.stream().filter(this::hasHats).findFirst().ifPresent(this::choose);
        }
    }

    private void speak(String who, String door) {
        String hat = "hat:" + steps.person(who).hatsDeclared().getFirst().hat();
        by(
                "switch/" + who,
                who,
                door + "/role-switches",
                Generated.body(day).with("from", hat).with("to", "hat:neighbour"));
        by(
                "contribution/" + who,
                who,
                door + "/contributions",
                Generated.body(day).with("topic", "what I can offer in my street"));
    }

    private void reflect(String who) {
        by(
                "reflection",
                who,
                "/reflections",
                Generated.body(day)
                        .with("community", "{community}")
                        .with("person", "{person:" + who + "}")
                        .with("subject", "PROCESS")
                        .with("order", 1 + number % 3)
                        .with("session", "{session:" + number + "}")
                        .with("text", "What I saw in session " + (number + 1)));
    }

    private void choose(String who) {
        by(
                "decision",
                who,
                "/communities/{community}/decisions/theme-chosen",
                Generated.body(day)
                        .with("theme", "Theme " + (number + 1))
                        .with("reason", "Most of us wanted it")
                        .with(
                                "basis",
                                new Body().with("session", "{session:" + number + "}").node())
                        .with("actingAs", "hat:neighbour"));
    }

    private boolean hasHats(String who) {
        return !steps.person(who).hatsDeclared().isEmpty();
    }

    private void by(String path, String actor, String post, Body body) {
        steps.tell(path(path), day, actor, Steps.FACILITATOR, post, body, null, null);
    }

    private String path(String step) {
        return prefix + "session/" + number + "/" + step;
    }

    private Body facilitating() {
        return Generated.body(day).with("actingAs", "role:FACILITATOR");
    }

    private static ArrayNode attendances(List<String> present) {
        ArrayNode rows = Hellendoorn.JSON.createArrayNode();
        present.forEach(who ->
                rows.add(
                        new Body()
                                .with("person", "{person:" + who + "}")
                                .with("attendance", "PRESENT")
                                .node()));
        return rows;
    }
}
