package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.CONSENT;
import static nl.noaber.command.lifetime.Thing.Kind.FINDING;
import static nl.noaber.command.lifetime.Thing.Kind.STUDY;

import java.util.List;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
import nl.noaber.kernel.study.StudyEvent;

/** Beginnings and ends in the stream of a study. */
final class StudyBoundaries {
    private static final Thing ALL = Thing.of(STUDY);

    private StudyBoundaries() {}

    static List<Boundary> of(StudyEvent event) {
        return switch (event) {
            case StudyEvent.Opened _ -> List.of(new Begins(ALL));
            case StudyEvent.Stopped _, StudyEvent.Closed _ -> List.of(new Ends(ALL));
            case StudyEvent.ConsentGiven(_, var person, _) ->
                    List.of(new Follows(ALL), new Begins(Thing.of(CONSENT, person)));
            case StudyEvent.ConsentWithdrawn(_, var person, _) ->
                    List.of(new Ends(Thing.of(CONSENT, person)));
            case StudyEvent.FindingRecorded(_, var finding, _, _) ->
                    List.of(new Follows(ALL), new Begins(Thing.of(FINDING, finding)));
            case StudyEvent.FindingFedBack(_, var finding, _) ->
                    List.of(new Follows(ALL), new Follows(Thing.of(FINDING, finding)));
            case StudyEvent.FindingContested(_, var finding, _, _) ->
                    List.of(new Follows(Thing.of(FINDING, finding)));
            case StudyEvent.ObservationRecorded _,
                    StudyEvent.InterviewHeld _,
                    StudyEvent.QuestionnaireAnswered _,
                    StudyEvent.DocumentAnalysed _,
                    StudyEvent.ReplayRun _,
                    StudyEvent.DatasetExported _ ->
                    List.of(new Follows(ALL));
        };
    }
}
