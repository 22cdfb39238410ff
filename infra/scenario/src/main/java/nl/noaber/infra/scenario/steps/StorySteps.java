package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the story's tellings into steps. */
record StorySteps(StepCollector steps, Profiles profiles) {

    void write(Story story) {
        LocalDate turn = LocalDate.MIN;
        for (var telling : story.steps()) {
            turn = later(turn, turnOf(telling));
            write(telling, turn);
        }
    }

    private void write(Story.Request telling, LocalDate turn) {
        var body =
                new RequestBody()
                        .withAll(telling.body())
                        .on(telling.on())
                        .from(telling.origin())
                        .with("actingAs", telling.actingAs())
                        .with("onBehalfOf", telling.onBehalfOf());
        expand(body.node());
        if (telling.of() != null) {
            body.with("person", "{person:" + telling.of() + "}")
                    .with("profile", profiles.of(telling.of()));
        }
        String sender = telling.by() == null ? StepCollector.FACILITATOR : telling.by();
        String actor = telling.actor() == null ? sender : telling.actor();
        if (telling.by() == null) {
            tell(telling, turn, actor, sender, body);
        } else {
            steps.send(
                    telling.step(),
                    turn,
                    sender,
                    actor,
                    telling.post(),
                    body,
                    telling.names(),
                    telling.expect());
        }
    }

    private void tell(
            Story.Request telling, LocalDate turn, String actor, String recorder, RequestBody body) {
        steps.tell(
                telling.step(),
                turn,
                actor,
                recorder,
                telling.post(),
                body,
                telling.names(),
                telling.expect());
    }

    /** Puts profiles and moments where the data name them. */
    private void expand(ObjectNode node) {
        for (var field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isString() && value.stringValue().startsWith("{profile:")) {
                node.set(field.getKey(), profiles.of(inner(value.stringValue())));
            } else if (value.isString() && value.stringValue().startsWith("{when:")) {
                node.set(field.getKey(), RequestBody.occurredOn(inner(value.stringValue())));
            }
        }
    }

    private static String inner(String place) {
        return place.substring(place.indexOf(':') + 1, place.length() - 1);
    }

    private static LocalDate turnOf(Story.Request telling) {
        return telling.played() == null
                ? FuzzyDate.parse(telling.on()).from()
                : LocalDate.parse(telling.played());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
