package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import nl.noaber.kernel.contact.ContactMode;
import tools.jackson.databind.node.ArrayNode;

/** Generates contacts between the sessions, and catch-ups. */
record GeneratedContacts(
        StepCollector steps,
        String prefix,
        RandomMetadata metadata,
        List<String> people,
        Map<String, LocalDate> left) {

    private static final int FIRST = 20;
    private static final int LAST = 620;
    private static final int LONG_AFTER = 60;

    /** Adds the steps in order and returns their names. */
    List<String> write() {
        var earlier = new ArrayList<String>();
        var random = metadata.random();
        long[] days = random.longs(people.size() * 2L, FIRST, LAST).sorted().toArray();
        for (int number = 0; number < days.length; number++) {
            var both = two(metadata.start().plusDays(days[number]));
            boolean fuzzy =
                    days[number] > LONG_AFTER
                            && both.stream().noneMatch(left::containsKey)
                            && random.nextInt(6) == 0;
            LocalDate day = metadata.start().plusDays(days[number]);
            add(
                    prefix + "contact/" + number,
                    day,
                    both,
                    metadata.because(body(day, number, fuzzy), earlier));
            earlier.add(prefix + "contact/" + number);
        }
        return earlier;
    }

    /** The first is visible to the community, so that it can be released later. */
    private RequestBody body(LocalDate day, int number, boolean fuzzy) {
        if (number == 0) {
            return CommunityGenerator.body(day);
        }
        return fuzzy ? metadata.sometimeIn(day) : metadata.body(day);
    }

    /** Two people who belong on that day: if need be, two who stay to the end. */
    private List<String> two(LocalDate day) {
        SplittableRandom random = metadata.random();
        String one = people.get(random.nextInt(people.size()));
        String other = people.get(random.nextInt(people.size()));
        boolean apart = !one.equals(other) && stays(left, one, day) && stays(left, other, day);
        return apart ? List.of(one, other) : people.subList(1, 3);
    }

    private void add(String path, LocalDate day, List<String> both, RequestBody body) {
        String one = both.getFirst();
        ArrayNode people = Json.MAPPER.createArrayNode();
        both.forEach(who -> people.add("{person:" + who + "}"));
        var modes = ContactMode.values();
        steps.add(
                path,
                day,
                one,
                StepCollector.FACILITATOR,
                "/contacts",
                body.with("community", "{community}")
                        .with("people", people)
                        .with("initiatedBy", "{person:" + one + "}")
                        .with("mode", modes[metadata.random().nextInt(modes.length)].name())
                        .with("actingAs", metadata.as(steps.person(one))),
                null,
                null);
    }

    /** Whether somebody certainly still belongs on a day. */
    static boolean stays(Map<String, LocalDate> left, String label, LocalDate day) {
        LocalDate last = left.get(label);
        return last == null || day.isBefore(last);
    }
}
