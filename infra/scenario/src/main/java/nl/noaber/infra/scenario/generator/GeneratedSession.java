package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import tools.jackson.databind.node.ArrayNode;

/** Generates one session: attendance, contributions, reflections, decisions. */
record GeneratedSession(
        StepCollector steps, String prefix, RandomMetadata metadata, int number, LocalDate day) {

    void write(List<String> present, int speakers) {
        String address = "/sessions/{session:" + number + "}";
        plan(day);
        steps.add(path("open"), day, address + "/open", facilitating());
        steps.add(
                path("attendance"),
                day,
                address + "/attendance",
                facilitating().with("attendances", attendances(present)));
        present.stream().filter(this::hasHats).limit(speakers).forEach(who -> speak(who, address));
        steps.add(path("close"), day, address + "/close", facilitating());
        steps.add(
                path("report"), day, address + "/report", facilitating().with("summary", "We met"));
        reflect(present.getFirst());
        var decisions = new GeneratedDecisions(steps, prefix, number, day);
        decisions.write(present.stream().filter(this::hasHats).toList());
    }

    /** It was planned, moved and then not held. */
    void cancelled() {
        String address = "/sessions/{session:" + number + "}";
        plan(day.minusDays(7));
        LocalDate moved = day.minusDays(10);
        steps.add(
                path("moved"),
                moved,
                address + "/reschedule",
                body(moved)
                        .with("on", RequestBody.occurredOn(day.toString()))
                        .with("reason", "The hall was let"));
        steps.add(
                path("cancelled"),
                day.minusDays(1),
                address + "/cancel",
                body(day.minusDays(1)).with("reason", "Snow"));
    }

    private void plan(LocalDate on) {
        LocalDate planned = day.minusDays(14);
        steps.add(
                path("plan"),
                planned,
                StepCollector.FACILITATOR,
                StepCollector.FACILITATOR,
                "/sessions",
                CommunityGenerator.body(planned)
                        .with("community", "{community}")
                        .with("kind", "PLENARY")
                        .with("title", "Plenary " + (number + 1))
                        .with("on", RequestBody.occurredOn(on.toString()))
                        .with("minutes", 120),
                "session:" + number,
                null);
    }

    private void speak(String who, String address) {
        String hat = "hat:" + steps.person(who).hatsDeclared().getFirst().hat();
        by(
                "switch/" + who,
                who,
                address + "/role-switches",
                CommunityGenerator.body(day).with("from", hat).with("to", "hat:neighbour"));
        by(
                "contribution/" + who,
                who,
                address + "/contributions",
                metadata.body(day).with("topic", "what I can offer in my street"));
    }

    private void reflect(String who) {
        by(
                "reflection",
                who,
                "/reflections",
                metadata.body(day)
                        .with("community", "{community}")
                        .with("person", "{person:" + who + "}")
                        .with("subject", "PROCESS")
                        .with("order", 1 + number % 3)
                        .with("session", "{session:" + number + "}")
                        .with("text", "What I saw in session " + (number + 1))
                        .with("causedBy", "{event:" + path("close") + "}"));
    }

    private boolean hasHats(String who) {
        return !steps.person(who).hatsDeclared().isEmpty();
    }

    private void by(String path, String actor, String post, RequestBody body) {
        steps.add(path(path), day, actor, StepCollector.FACILITATOR, post, body, null, null);
    }

    private String path(String step) {
        return prefix + "session/" + number + "/" + step;
    }

    private RequestBody facilitating() {
        return body(day);
    }

    private static RequestBody body(LocalDate day) {
        return CommunityGenerator.body(day).with("actingAs", "role:FACILITATOR");
    }

    private static ArrayNode attendances(List<String> present) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        present.forEach(who ->
                rows.add(
                        new RequestBody()
                                .with("person", "{person:" + who + "}")
                                .with("attendance", "PRESENT")
                                .node()));
        return rows;
    }
}
