package nl.noaber.query.studies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.query.projection.EventCount;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.studies.StudyRow.Consent;
import nl.noaber.query.studies.StudyRow.Export;
import nl.noaber.query.studies.StudyRow.Finding;
import nl.noaber.query.studies.StudyRow.Kind;
import nl.noaber.query.studies.StudyRow.Look;
import nl.noaber.query.studies.StudyRow.Replay;
import nl.noaber.query.studies.StudyRow.Study;

/** The register of studies: researchers, consents, observations and findings. */
public final class StudiesQuery implements Query<StudyRow> {

    private static final Projection<StudyRow> VIEW = new StudyProjection();

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
            EventCount consenting,
            Map<Kind, EventCount> looked,
            List<Finding> findings,
            List<Replay> replays,
            List<Export> exports) {}

    @Override
    public String name() {
        return "studies";
    }

    @Override
    public Projection<StudyRow> view() {
        return VIEW;
    }

    @Override
    public Answer answer(Rows<StudyRow> rows, QueryContext asker, QueryParameters parameters) {
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
                        rows.inTime(
                                StudyProjection.under("consent", id),
                                Consent.class,
                                Consent::given)),
                looked(rows.inTime(StudyProjection.under("look", id), Look.class, Look::at)),
                rows.inTime(StudyProjection.under("finding", id), Finding.class, Finding::at),
                rows.inTime(StudyProjection.under("replay", id), Replay.class, Replay::at),
                rows.inTime(StudyProjection.under("export", id), Export.class, Export::at));
    }

    /** Who consents to one thing after the other is one person. */
    private static EventCount consenting(List<Consent> given) {
        return new EventCount(
                (int) given.stream().map(Consent::person).distinct().count(),
                given.stream().map(each -> each.given().event()).toList());
    }

    private static Map<Kind, EventCount> looked(List<Look> all) {
        var looked = new EnumMap<Kind, EventCount>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Look> such = all.stream().filter(each -> each.kind() == kind).toList();
            looked.put(kind, EventCount.of(such, Look::at));
        }
        return looked;
    }
}
