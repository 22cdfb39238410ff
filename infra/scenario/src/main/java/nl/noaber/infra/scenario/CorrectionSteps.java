package nl.noaber.infra.scenario;

import java.util.List;

/** Corrects every event of a session that was recorded under a wrong date. */
record CorrectionSteps(Steps steps) {

    void write(Notes.Corrections corrections) {
        corrections.corrections().forEach(this::write);
    }

    private void write(Notes.Correction correction) {
        String prefix = "session/" + correction.session() + "/";
        List<Step> told =
                steps.all().stream().filter(step -> step.path().startsWith(prefix)).toList();
        for (var step : told) {
            int events = Math.max(1, step.body().path("attendances").size());
            for (int index = 0; index < events; index++) {
                steps.tell(
                        "correction/" + step.path() + "#" + index,
                        When.parse(correction.on()).from(),
                        "/corrections",
                        new Body()
                                .with("community", "{community}")
                                .with("corrected", "{event:" + step.path() + "#" + index + "}")
                                .with("reason", correction.reason())
                                .with(
                                        "correctedOccurredOn",
                                        Body.occurredOn(correction.correctedTo()))
                                .on(correction.on())
                                .from(correction.origin())
                                .with("actingAs", "role:FACILITATOR"));
            }
        }
    }
}
