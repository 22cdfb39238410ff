package nl.noaber.query.studies;

import java.util.List;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.studies.StudyRow.Consent;
import nl.noaber.query.studies.StudyRow.Contest;
import nl.noaber.query.studies.StudyRow.End;
import nl.noaber.query.studies.StudyRow.Export;
import nl.noaber.query.studies.StudyRow.Finding;
import nl.noaber.query.studies.StudyRow.Kind;
import nl.noaber.query.studies.StudyRow.Look;
import nl.noaber.query.studies.StudyRow.Replay;
import nl.noaber.query.studies.StudyRow.Study;

/** Folds the streams of a community's studies. */
public final class StudyProjection implements Projection<StudyRow> {

    @Override
    public String name() {
        return "studies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StudyRow> rows() {
        return StudyRow.class;
    }

    @Override
    public void fold(Rows<StudyRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfStudy(StudyEvent e) -> fold(rows, e, EventRef.of(at));
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void fold(Rows<StudyRow> rows, StudyEvent event, EventRef at) {
        StudyId study = event.study();
        switch (event) {
            case StudyEvent.Opened e ->
                    rows.put(
                            "study/" + study.value(),
                            new Study(study, e.title(), e.question(), e.person(), at, null));
            case StudyEvent.Stopped e -> end(rows, study, new End(true, e.reason(), at));
            case StudyEvent.Closed e -> end(rows, study, new End(false, e.summary(), at));
            case StudyEvent.ConsentGiven e ->
                    rows.put(consents(study, e.person()) + nth(at), new Consent(e.person(), at));
            case StudyEvent.ConsentWithdrawn e ->
                    rows.under(consents(study, e.person())).keySet().forEach(rows::remove);
            case StudyEvent.ObservationRecorded _ -> look(rows, study, Kind.OBSERVATION, at);
            case StudyEvent.InterviewHeld _ -> look(rows, study, Kind.INTERVIEW, at);
            case StudyEvent.QuestionnaireAnswered _ -> look(rows, study, Kind.QUESTIONNAIRE, at);
            case StudyEvent.DocumentAnalysed _ -> look(rows, study, Kind.DOCUMENT, at);
            case StudyEvent.FindingRecorded e ->
                    rows.put(
                            finding(study, e.finding()),
                            new Finding(
                                    e.finding(), e.text(), e.restsOn(), at, List.of(), List.of()));
            case StudyEvent.FindingFedBack e ->
                    rows.change(finding(study, e.finding()), Finding.class, f -> f.fedBack(at));
            case StudyEvent.FindingContested e ->
                    rows.change(
                            finding(study, e.finding()),
                            Finding.class,
                            f -> f.contested(new Contest(e.text(), at)));
            case StudyEvent.ReplayRun e ->
                    rows.put(
                            under("replay", study) + nth(at),
                            new Replay(e.view(), e.question(), e.until(), e.without(), at));
            case StudyEvent.DatasetExported e ->
                    rows.put(
                            under("export", study) + nth(at),
                            new Export(e.title(), e.purpose(), e.upToCommit(), at));
        }
    }

    private static void end(Rows<StudyRow> rows, StudyId study, End end) {
        rows.change("study/" + study.value(), Study.class, s -> s.ended(end));
    }

    private static void look(Rows<StudyRow> rows, StudyId study, Kind kind, EventRef at) {
        rows.put(under("look", study) + nth(at), new Look(kind, at));
    }

    /** What begins the keys of all rows of one sort of one study. */
    static String under(String sort, StudyId study) {
        return sort + "/" + study.value() + "/";
    }

    private static String consents(StudyId study, PersonId person) {
        return under("consent", study) + person.value() + "/";
    }

    private static String finding(StudyId study, FindingId finding) {
        return under("finding", study) + finding.value();
    }

    private static String nth(EventRef at) {
        return "%012d".formatted(at.index());
    }
}
