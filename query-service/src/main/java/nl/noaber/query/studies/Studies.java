package nl.noaber.query.studies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.Tally;
import nl.noaber.query.projection.View;
import nl.noaber.query.studies.StudyRow.Consent;
import nl.noaber.query.studies.StudyRow.Export;
import nl.noaber.query.studies.StudyRow.Finding;
import nl.noaber.query.studies.StudyRow.Kind;
import nl.noaber.query.studies.StudyRow.Look;
import nl.noaber.query.studies.StudyRow.Replay;
import nl.noaber.query.studies.StudyRow.Study;

/** What is studied here, by whom and on what ground, and what was found? */
public final class Studies implements Question<StudyRow> {

    private static final View<StudyRow> VIEW = new StudyView();

    /** The register, the oldest study first. */
    public record Answer(List<Register> studies) {}

    /**
     * One study; everything in it the oldest first.
     *
     * @param consenting how many people consent, by the events in which they did
     * @param looked what was looked at
     */
    public record Register(
            Study study,
            Tally consenting,
            Map<Kind, Tally> looked,
            List<Finding> findings,
            List<Replay> replays,
            List<Export> exports) {}

    @Override
    public String name() {
        return "studies";
    }

    @Override
    public View<StudyRow> view() {
        return VIEW;
    }

    @Override
    public Answer answer(Rows<StudyRow> rows, Asker asker, Parameters parameters) {
        return new Answer(
                rows.inTime("study/", Study.class, Study::opened).stream()
                        .map(study -> register(rows, study))
                        .toList());
    }

    private static Register register(Rows<StudyRow> rows, Study study) {
        StudyId id = study.study();
        return new Register(
                study,
                consenting(
                        rows.inTime(StudyView.under("consent", id), Consent.class, Consent::given)),
                looked(rows.inTime(StudyView.under("look", id), Look.class, Look::at)),
                rows.inTime(StudyView.under("finding", id), Finding.class, Finding::at),
                rows.inTime(StudyView.under("replay", id), Replay.class, Replay::at),
                rows.inTime(StudyView.under("export", id), Export.class, Export::at));
    }

    /** Who consents to one thing after the other is one person. */
    private static Tally consenting(List<Consent> given) {
        return new Tally(
                (int) given.stream().map(Consent::person).distinct().count(),
                given.stream().map(each -> each.given().event()).toList());
    }

    private static Map<Kind, Tally> looked(List<Look> all) {
        var looked = new EnumMap<Kind, Tally>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Look> such = all.stream().filter(each -> each.kind() == kind).toList();
            looked.put(kind, Tally.of(such, Look::at));
        }
        return looked;
    }
}
