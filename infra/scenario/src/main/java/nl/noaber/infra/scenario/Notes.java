package nl.noaber.infra.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about the data: facts and their passages, contradictions, corrections. */
final class Notes {

    private Notes() {}

    record Facts(String about, List<Fact> facts) {}

    /** A fact of a source, with the step that plays it or the reason why none does. */
    record Fact(
            String when,
            String what,
            String sourceRef,
            @Nullable String step,
            @Nullable String notPlayed) {}

    /**
     * What the sources disagree on, as the auditor notes it.
     *
     * @param on when the notes are made
     * @param by who makes them
     */
    record Contradictions(String about, String on, String by, List<Contradiction> contradictions) {}

    /**
     * Two sources that disagree; both are kept.
     *
     * @param step what is played of it, if anything is
     */
    record Contradiction(
            String subject,
            Said statementA,
            Said statementB,
            String played,
            @Nullable String step) {

        String note() {
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

    record Said(String says, String sourceRef) {}

    record Corrections(String about, List<Correction> corrections) {}

    /** A session recorded under a wrong date; every event of it is corrected. */
    record Correction(
            String session,
            String recorded,
            String correctedTo,
            String on,
            String reason,
            Origin origin) {}
}
