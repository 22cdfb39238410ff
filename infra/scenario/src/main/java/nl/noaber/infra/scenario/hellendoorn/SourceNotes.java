package nl.noaber.infra.scenario.hellendoorn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations of the data: facts with their passages, contradictions, corrections. */
public final class SourceNotes {

    private SourceNotes() {}

    public record SourceFacts(String about, List<Fact> facts) {}

    /** A fact of a source, with the step that plays it or the reason why none does. */
    public record Fact(
            String when,
            String what,
            String sourceRef,
            @Nullable String step,
            @Nullable String notPlayed) {}

    /**
     * Contradictions between the sources, which the auditor records.
     *
     * @param on date of the notes
     * @param by label of the person who makes them
     */
    public record Contradictions(
            String about, String on, String by, List<Contradiction> contradictions) {}

    /**
     * Two passages that contradict each other; both are kept.
     *
     * @param step name of the step that plays it, if one does
     */
    public record Contradiction(
            String subject,
            Statement statementA,
            Statement statementB,
            String played,
            @Nullable String step) {

        public String note() {
            return "%s: %s says \"%s\", %s says \"%s\". Both are kept. Played: %s"
                    .formatted(
                            subject,
                            statementA.sourceRef(),
                            statementA.says(),
                            statementB.sourceRef(),
                            statementB.says(),
                            played);
        }
    }

    public record Statement(String says, String sourceRef) {}

    public record Corrections(String about, List<Correction> corrections) {}

    /** A session recorded under a wrong date; every event of it is corrected. */
    public record Correction(
            String session,
            String recorded,
            String correctedTo,
            String on,
            String reason,
            Origin origin) {}
}
