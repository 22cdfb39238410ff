package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the requests of the story into steps. */
record StorySteps(StepCollector steps, Profiles profiles) {

    void write(Story story) {
        LocalDate turn = LocalDate.MIN;
        for (var request : story.steps()) {
            turn = later(turn, turnOf(request));
            write(request, turn);
        }
    }

    private void write(Story.Request request, LocalDate turn) {
        var body =
                new RequestBody()
                        .withAll(request.body())
                        .on(request.on())
                        .from(request.origin())
                        .with("actingAs", request.actingAs())
                        .with("onBehalfOf", request.onBehalfOf());
        expand(body.node());
        if (request.of() != null) {
            body.with("person", "{person:" + request.of() + "}")
                    .with("profile", profiles.of(request.of()));
        }
        String sender = request.by() == null ? StepCollector.FACILITATOR : request.by();
        String actor = request.actor() == null ? sender : request.actor();
        if (request.by() == null) {
            add(request, turn, actor, sender, body);
        } else {
            steps.addFrom(
                    request.step(),
                    turn,
                    sender,
                    actor,
                    request.post(),
                    body,
                    request.names(),
                    request.expect());
        }
    }

    private void add(
            Story.Request request,
            LocalDate turn,
            String actor,
            String recorder,
            RequestBody body) {
        steps.add(
                request.step(),
                turn,
                actor,
                recorder,
                request.post(),
                body,
                request.names(),
                request.expect());
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

    private static LocalDate turnOf(Story.Request request) {
        return request.played() == null
                ? FuzzyDate.parse(request.on()).from()
                : LocalDate.parse(request.played());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
