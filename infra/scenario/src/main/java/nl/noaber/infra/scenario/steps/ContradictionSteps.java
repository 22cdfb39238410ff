package nl.noaber.infra.scenario.steps;

import java.util.Locale;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.hellendoorn.SourceNotes;
import nl.noaber.kernel.event.Provenance;

/** Has every contradiction between the sources noted where the play touches it. */
record ContradictionSteps(StepCollector steps) {

    void write(SourceNotes.Contradictions contradictions) {
        for (var each : contradictions.contradictions()) {
            steps.addFrom(
                    "audit-note/" + each.subject().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"),
                    FuzzyDate.parse(contradictions.on()).from(),
                    contradictions.by(),
                    contradictions.by(),
                    "/communities/{community}/audit-notes",
                    new RequestBody()
                            .with("about", each.step() == null ? null : about(each.step()))
                            .with("text", each.note())
                            .on(contradictions.on())
                            .from(new Origin(Provenance.SYNTHETIC, each.statementA().sourceRef())),
                    null,
                    null);
        }
    }

    private static String about(String step) {
        return "{event:" + step + "}";
    }
}
