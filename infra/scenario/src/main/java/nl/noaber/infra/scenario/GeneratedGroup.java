package nl.noaber.infra.scenario;

import java.time.LocalDate;
import java.util.List;

/** What one generated group does: its mandate, advice, a member who goes, perhaps its end. */
record GeneratedGroup(Steps steps, String prefix, Manner manner, int number, LocalDate formed) {

    /**
     * @param members those who stay to the end, one at least
     */
    void write(List<String> members) {
        if (members.size() < 3) {
            return;
        }
        String door = "/groups/{group:" + number + "}";
        String first = members.get(1);
        by(
                "mandate",
                1,
                first,
                door + "/records/mandate-set",
                Generated.body(day(1))
                        .with("mandate", "Look after one street")
                        .with("notOurs", Hellendoorn.JSON.createArrayNode().add("Traffic"))
                        .with("actingAs", "hat:neighbour"));
        steps.tell(
                prefix + "group/" + number + "/advice",
                day(90),
                first,
                Steps.FACILITATOR,
                door + "/advice/unasked",
                manner.body(day(90))
                        .with("wording", "Begin with the oldest")
                        .with("addressee", "Everybody")
                        .with("actingAs", "hat:neighbour"),
                "advice:" + number,
                null);
        by(
                "answered",
                110,
                Steps.FACILITATOR,
                door + "/advice/answered",
                Generated.body(day(110))
                        .with("advice", "{advice:" + number + "}")
                        .with("answeredBy", "Everybody")
                        .with("adopted", manner.random().nextBoolean())
                        .with("reason", "It was tried")
                        .with("causedBy", "{event:" + prefix + "group/" + number + "/advice}")
                        .with("actingAs", "role:FACILITATOR"));
        String last = members.getLast();
        by(
                "removed",
                250,
                last,
                door + "/members/remove",
                Generated.body(day(250))
                        .with("person", "{person:" + last + "}")
                        .with("reason", "Not enough evenings"));
        if (number % 2 == 0) {
            by(
                    "dissolved",
                    600,
                    Steps.FACILITATOR,
                    door + "/dissolve",
                    Generated.body(day(600))
                            .with("reason", "The street is done")
                            .with("whatFollows", "The next street")
                            .with("actingAs", "role:FACILITATOR"));
        }
    }

    private void by(String path, int days, String actor, String post, Body body) {
        String name = prefix + "group/" + number + "/" + path;
        steps.tell(name, day(days), actor, Steps.FACILITATOR, post, body, null, null);
    }

    private LocalDate day(int days) {
        return formed.plusDays(days);
    }
}
