package nl.noaber.infra.scenario.steps;

import java.util.List;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.SourceNotes;

/** Corrects every event of a session that was recorded under a wrong date. */
record CorrectionSteps(StepCollector steps) {

    void write(SourceNotes.Corrections corrections) {
        corrections.corrections().forEach(this::write);
    }

    private void write(SourceNotes.Correction correction) {
        String prefix = "session/" + correction.session() + "/";
        List<Step> recorded =
                steps.all().stream().filter(step -> step.path().startsWith(prefix)).toList();
        for (var step : recorded) {
            int events = Math.max(1, step.body().path("attendances").size());
            for (int index = 0; index < events; index++) {
                steps.add(
                        "correction/" + step.path() + "#" + index,
                        FuzzyDate.parse(correction.on()).from(),
                        "/corrections",
                        new RequestBody()
                                .with("community", "{community}")
                                .with("corrected", "{event:" + step.path() + "#" + index + "}")
                                .with("reason", correction.reason())
                                .with(
                                        "correctedOccurredOn",
                                        RequestBody.occurredOn(correction.correctedTo()))
                                .on(correction.on())
                                .from(correction.origin())
                                .with("actingAs", "role:FACILITATOR"));
            }
        }
    }
}
