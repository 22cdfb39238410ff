package nl.noaber.infra.scenario;

import java.util.Locale;
import nl.noaber.kernel.event.Provenance;

/** Has every contradiction between the sources noted where the play touches it. */
record ContradictionSteps(Steps steps) {

    void write(Notes.Contradictions contradictions) {
        for (var each : contradictions.contradictions()) {
            steps.send(
                    "audit-note/" + each.subject().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"),
                    When.parse(contradictions.on()).from(),
                    contradictions.by(),
                    contradictions.by(),
                    "/communities/{community}/audit-notes",
                    new Body()
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
