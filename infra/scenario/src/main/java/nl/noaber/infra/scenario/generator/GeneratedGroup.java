package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;

/** Generates the steps of one group: its mandate, advice, a member who leaves, perhaps its end. */
record GeneratedGroup(
        StepCollector steps, String prefix, RandomMetadata metadata, int number, LocalDate formed) {

    /**
     * @param members those who stay to the end, one at least
     */
    void write(List<String> members) {
        if (members.size() < 3) {
            return;
        }
        String address = "/groups/{group:" + number + "}";
        String first = members.get(1);
        by(
                "mandate",
                1,
                first,
                address + "/records/mandate-set",
                CommunityGenerator.body(day(1))
                        .with("mandate", "Look after one street")
                        .with("notOurs", Json.MAPPER.createArrayNode().add("Traffic"))
                        .with("actingAs", "hat:neighbour"));
        steps.add(
                prefix + "group/" + number + "/advice",
                day(90),
                first,
                StepCollector.FACILITATOR,
                address + "/advice/unasked",
                metadata.body(day(90))
                        .with("wording", "Begin with the oldest")
                        .with("addressee", "Everybody")
                        .with("actingAs", "hat:neighbour"),
                "advice:" + number,
                null);
        by(
                "answered",
                110,
                StepCollector.FACILITATOR,
                address + "/advice/answered",
                CommunityGenerator.body(day(110))
                        .with("advice", "{advice:" + number + "}")
                        .with("answeredBy", "Everybody")
                        .with("adopted", metadata.random().nextBoolean())
                        .with("reason", "It was tried")
                        .with("causedBy", "{event:" + prefix + "group/" + number + "/advice}")
                        .with("actingAs", "role:FACILITATOR"));
        String last = members.getLast();
        by(
                "removed",
                250,
                last,
                address + "/members/remove",
                CommunityGenerator.body(day(250))
                        .with("person", "{person:" + last + "}")
                        .with("reason", "Not enough evenings"));
        if (number % 2 == 0) {
            by(
                    "dissolved",
                    600,
                    StepCollector.FACILITATOR,
                    address + "/dissolve",
                    CommunityGenerator.body(day(600))
                            .with("reason", "The street is done")
                            .with("whatFollows", "The next street")
                            .with("actingAs", "role:FACILITATOR"));
        }
    }

    private void by(String path, int days, String actor, String post, RequestBody body) {
        String name = prefix + "group/" + number + "/" + path;
        steps.add(name, day(days), actor, StepCollector.FACILITATOR, post, body, null, null);
    }

    private LocalDate day(int days) {
        return formed.plusDays(days);
    }
}
