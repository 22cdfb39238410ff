package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.Profiles;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.learning.OutcomeKind;
import tools.jackson.databind.node.ArrayNode;

/**
 * Generates the steps beside sessions and contacts: roles, learning, outcomes, leaving, the end.
 */
record GeneratedCourse(
        StepCollector steps,
        String prefix,
        RandomMetadata metadata,
        Profiles profiles,
        List<String> people,
        Map<String, LocalDate> left) {

    private static final String HERE = "/communities/{community}";
    private static final int OPEN = 130;
    private static final int END = 720;
    private static final List<String> KINDS =
            List.of("insight-recorded", "dilemma-shared", "mistake-named", "success-celebrated");

    /**
     * @param contacts what the contacts are called, in order
     */
    void write(List<String> contacts) {
        roles();
        new GeneratedStudy(steps, prefix, metadata, people).write(contacts);
        expectations();
        learning(contacts);
        means();
        people.stream().filter(left::containsKey).forEach(this::leave);
        release(contacts);
        facilitate(
                "close",
                day(END),
                HERE + "/close",
                CommunityGenerator.body(day(END))
                        .with("reason", "The term is over")
                        .with("whatFollows", "Everybody goes on next door"));
        returns(contacts);
    }

    private void roles() {
        role("puller", 45, "/roles", given(1, "PULLER"));
        role("connector", 50, "/roles", given(3, "CONNECTOR"));
        by(
                "role/hand-over",
                300,
                people.get(1),
                HERE + "/roles/hand-over",
                CommunityGenerator.body(day(300))
                        .with("role", "PULLER")
                        .with("person", person(1))
                        .with("successor", person(2))
                        .with("reason", "A new job"));
        role("connector/end", 450, "/roles/end", ended(3, "CONNECTOR"));
        role("connector/again", 480, "/roles", given(3, "CONNECTOR"));
        role("puller/end", 500, "/roles/end", ended(2, "PULLER"));
    }

    private RequestBody given(int nth, String role) {
        return CommunityGenerator.body(day(role.equals("PULLER") ? 45 : 50))
                .with("person", person(nth))
                .with("profile", profiles.of(people.get(nth)))
                .with("role", role);
    }

    private RequestBody ended(int nth, String role) {
        return new RequestBody()
                .from(Origin.SYNTHETIC)
                .with("person", person(nth))
                .with("role", role)
                .with("reason", "Somebody else's turn");
    }

    private void role(String path, int days, String address, RequestBody body) {
        facilitate("role/" + path, day(days), HERE + address, body.on(day(days).toString()));
    }

    private void expectations() {
        for (String who : people) {
            by(
                    "expectation/" + who,
                    20,
                    who,
                    HERE + "/records/expectation-recorded",
                    metadata.body(day(20)).with("text", "To know a door to knock on"));
        }
    }

    /** Every visibility and every provenance in turn. */
    private void learning(List<String> contacts) {
        int nth = 0;
        for (String who : people.stream().filter(each -> !left.containsKey(each)).toList()) {
            int days = OPEN + metadata.random().nextInt(400);
            by(
                    "learning/" + nth,
                    days,
                    who,
                    HERE + "/learning/" + KINDS.get(nth % KINDS.size()),
                    metadata.body(
                                    day(days),
                                    Visibility.values()[nth % Visibility.values().length],
                                    Provenance.values()[nth % Provenance.values().length])
                            .with("text", "What I saw on my way")
                            .with("actingAs", metadata.as(steps.person(who))));
            nth++;
        }
        String first = people.get(1);
        by(
                "learning/lesson",
                640,
                first,
                "/lessons",
                CommunityGenerator.body(day(640))
                        .with("community", "{community}")
                        .with("text", "Ask first")
                        .with("causedBy", "{event:" + contacts.getLast() + "}"));
    }

    private void means() {
        var amount = new RequestBody().with("cents", 12_500).with("currency", "EUR").node();
        facilitate(
                "cost",
                day(100),
                HERE + "/records/cost-recorded",
                CommunityGenerator.body(day(100)).with("item", "Coffee").with("amount", amount));
    }

    private void leave(String who) {
        LocalDate day = left.get(who);
        if (day != null) {
            steps.add(
                    prefix + "leave/" + who,
                    day,
                    who,
                    StepCollector.FACILITATOR,
                    HERE + "/participants/{person:" + who + "}/leave",
                    CommunityGenerator.body(day).with("reason", "Moved to another street"),
                    null,
                    null);
        }
    }

    /** Releases the first contact, which only the community could see. */
    private void release(List<String> contacts) {
        steps.all().stream()
                .filter(step -> contacts.contains(step.path()))
                .filter(step ->
                        step.body().path("visibility").asString("COMMUNITY").equals("COMMUNITY"))
                .findFirst()
                .ifPresent(step ->
                        by(
                                "release",
                                650,
                                people.get(1),
                                HERE + "/events/{event:" + step.path() + "}/release",
                                CommunityGenerator.body(day(650))
                                        .liveIf(step)
                                        .with("to", "PUBLIC")
                                        .with("reason", "It is a good story")
                                        .with(
                                                "basis",
                                                new RequestBody()
                                                        .with("session", "{session:3}")
                                                        .node())
                                        .with("actingAs", "hat:neighbour")));
    }

    private void returns(List<String> contacts) {
        int nth = 0;
        for (int days : new int[] {600, END + 60, END + 200}) {
            OutcomeKind kind = OutcomeKind.values()[nth % OutcomeKind.values().length];
            steps.add(
                    prefix + "outcome/" + nth,
                    day(days),
                    StepCollector.FACILITATOR,
                    StepCollector.FACILITATOR,
                    "/outcomes",
                    CommunityGenerator.body(day(days))
                            .with("community", "{community}")
                            .with("kind", kind.name())
                            .with("title", "A street that looks after itself " + nth)
                            .with("attributedTo", events(contacts.subList(nth, nth + 2)))
                            .with("actingAs", "role:FACILITATOR"),
                    "outcome:" + nth,
                    null);
            nth++;
        }
        by(
                "outcome/attributed",
                END + 210,
                people.get(1),
                HERE + "/outcomes/{outcome:0}/attributions",
                CommunityGenerator.body(day(END + 210))
                        .with("attributedTo", events(contacts.subList(2, 3)))
                        .with("reason", "That call began it"));
    }

    private void by(String path, int days, String who, String post, RequestBody body) {
        RequestBody dated = body.node().has("occurredOn") ? body : body.on(day(days).toString());
        steps.add(
                prefix + path, day(days), who, StepCollector.FACILITATOR, post, dated, null, null);
    }

    private void facilitate(String path, LocalDate day, String post, RequestBody body) {
        steps.add(prefix + path, day, post, body.with("actingAs", "role:FACILITATOR"));
    }

    static ArrayNode events(List<String> paths) {
        ArrayNode events = Json.MAPPER.createArrayNode();
        paths.forEach(path -> events.add("{event:" + path + "}"));
        return events;
    }

    private String person(int nth) {
        return "{person:" + people.get(nth) + "}";
    }

    private LocalDate day(int days) {
        return metadata.start().plusDays(days);
    }
}
