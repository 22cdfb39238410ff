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

/** Who was in touch with whom between the generated sessions, and what came of it. */
record GeneratedContacts(
        StepCollector steps,
        String prefix,
        RandomMetadata manner,
        List<String> people,
        Map<String, LocalDate> left) {

    private static final int FIRST = 20;
    private static final int LAST = 620;
    private static final int LONG_AFTER = 60;

    /** Tells them in order, and how they are called. */
    List<String> write() {
        var told = new ArrayList<String>();
        var random = manner.random();
        long[] days = random.longs(people.size() * 2L, FIRST, LAST).sorted().toArray();
        for (int number = 0; number < days.length; number++) {
            var both = two(manner.start().plusDays(days[number]));
            boolean fuzzy =
                    days[number] > LONG_AFTER
                            && both.stream().noneMatch(left::containsKey)
                            && random.nextInt(6) == 0;
            LocalDate day = manner.start().plusDays(days[number]);
            tell(
                    prefix + "contact/" + number,
                    day,
                    both,
                    manner.because(body(day, number, fuzzy), told));
            told.add(prefix + "contact/" + number);
        }
        return told;
    }

    /** The first is told to the community, so that it may be opened to others later. */
    private RequestBody body(LocalDate day, int number, boolean fuzzy) {
        if (number == 0) {
            return CommunityGenerator.body(day);
        }
        return fuzzy ? manner.sometimeIn(day) : manner.body(day);
    }

    /** Two who belong on that day: if need be, two who stay to the end. */
    private List<String> two(LocalDate day) {
        SplittableRandom random = manner.random();
        String one = people.get(random.nextInt(people.size()));
        String other = people.get(random.nextInt(people.size()));
        boolean apart = !one.equals(other) && stays(left, one, day) && stays(left, other, day);
        return apart ? List.of(one, other) : people.subList(1, 3);
    }

    private void tell(String path, LocalDate day, List<String> both, RequestBody body) {
        String one = both.getFirst();
        ArrayNode people = Json.MAPPER.createArrayNode();
        both.forEach(who -> people.add("{person:" + who + "}"));
        var modes = ContactMode.values();
        steps.tell(
                path,
                day,
                one,
                StepCollector.FACILITATOR,
                "/contacts",
                body.with("community", "{community}")
                        .with("people", people)
                        .with("initiatedBy", "{person:" + one + "}")
                        .with("mode", modes[manner.random().nextInt(modes.length)].name())
                        .with("actingAs", manner.as(steps.person(one))),
                null,
                null);
    }

    /** Whether somebody certainly still belongs on a day. */
    static boolean stays(Map<String, LocalDate> left, String label, LocalDate day) {
        LocalDate last = left.get(label);
        return last == null || day.isBefore(last);
    }
}
