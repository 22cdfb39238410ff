package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.infra.scenario.steps.StepCollector;

/** Second thoughts about a generated community: facts of every kind get another day, or none. */
record GeneratedCorrections(StepCollector steps, String prefix, SplittableRandom random) {

    private static final int ONE_IN = 9;
    private static final Set<String> RETRACTABLE =
            Set.of("contact", "learning", "reflection", "contribution", "cost");

    void write() {
        int nth = 0;
        Step contact = first("contact/0");
        Step reflection = first("session/0/reflection");
        for (Step step : List.copyOf(steps.all())) {
            boolean later = step == contact || step == reflection;
            if (!later && isOfTheCommunity(step) && random.nextInt(ONE_IN) == 0) {
                correct(step, nth++);
            }
        }
        // Whatever was drawn, each kind of correction is there.
        correct(contact, "once", redated(contact.played().plusDays(20), contact, -2));
        correct(contact, "twice", redated(contact.played().plusDays(40), contact, -1));
        correct(reflection, "gone", retracted(reflection.played().plusDays(200)));
    }

    private void correct(Step step, int nth) {
        LocalDate day = step.played().plusDays(30 + random.nextInt(60));
        boolean alone = RETRACTABLE.stream().anyMatch(step.path()::contains);
        boolean wrong = alone && random.nextInt(4) == 0;
        correct(step, nth + "", wrong ? retracted(day) : vaguer(day, step));
    }

    private Step first(String path) {
        return steps.all().stream()
                .filter(step -> step.path().equals(prefix + path))
                .findFirst()
                .orElseThrow();
    }

    private void correct(Step step, String name, RequestBody body) {
        LocalDate day = LocalDate.parse(body.node().path("occurredOn").path("from").asString(""));
        steps.add(
                prefix + "correction/" + name,
                day,
                "/corrections",
                body.liveIf(step)
                        .with("community", "{community}")
                        .with("corrected", "{event:" + step.path() + "}")
                        .with("actingAs", "role:FACILITATOR"));
    }

    private static RequestBody redated(LocalDate day, Step step, int days) {
        String right = step.played().plusDays(days).toString();
        return CommunityGenerator.body(day)
                .with("reason", "It was another day")
                .with("correctedOccurredOn", RequestBody.occurredOn(right));
    }

    /** Its month: another day could put an end before its beginning, which is refused. */
    private static RequestBody vaguer(LocalDate day, Step step) {
        return CommunityGenerator.body(day)
                .with("reason", "Nobody remembers the day")
                .with(
                        "correctedOccurredOn",
                        RequestBody.occurredOn(YearMonth.from(step.played()).toString()));
    }

    private static RequestBody retracted(LocalDate day) {
        return CommunityGenerator.body(day).with("reason", "It was not so").with("retracted", true);
    }

    /**
     * Whether a step may be corrected: not the founding, nor a step about an event or outside a
     * community.
     */
    private static boolean isOfTheCommunity(Step step) {
        String address = step.post();
        return !Set.of("/communities", "/people", "/organisations").contains(address)
                && !address.startsWith("/people/")
                && !address.endsWith("/release")
                && !address.endsWith("/withdraw")
                && !address.endsWith("/audit-notes");
    }
}
