package nl.noaber.query.learning;

import java.util.List;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.query.learning.LearningRow.Page;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Led;
import nl.noaber.query.projection.Links;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the journal of what people say they learned, and what came of it. */
public final class LearningView implements View<LearningRow> {

    static final LearningView VIEW = new LearningView();

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LearningRow> rows() {
        return LearningRow.class;
    }

    @Override
    public void fold(Rows<LearningRow> rows, RecordedEvent at) {
        var led = Led.of(at);
        Links.back(at)
                .forEach(earlier ->
                        rows.change("page/" + earlier.value(), Page.class, page -> page.led(led)));
        switch (Family.of(at.event())) {
            case Family.OfLearning(LearningEvent.Journal e) ->
                    rows.put("page/" + at.id().value(), page(e, at));
            case Family.OfLearning(LearningEvent.Return _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfCommunity _,
                    Family.OfGroup _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static Page page(LearningEvent.Journal event, RecordedEvent at) {
        return switch (event) {
            case LearningEvent.ReflectionRecorded e ->
                    page(e, at, e.person(), e.subject(), e.order(), e.session(), null, e.text());
            case LearningEvent.LessonDrawn e ->
                    page(e, at, e.person(), null, null, e.session(), null, e.text());
            case LearningEvent.InsightRecorded e -> page(e, at, e.person(), null, e.text());
            case LearningEvent.DilemmaShared e -> page(e, at, e.person(), null, e.text());
            case LearningEvent.MistakeNamed e -> page(e, at, e.person(), null, e.text());
            case LearningEvent.ViewChanged e -> page(e, at, e.person(), e.before(), e.after());
            case LearningEvent.ExpectationAdjusted e ->
                    page(e, at, e.person(), e.before(), e.after());
            case LearningEvent.InterimEvaluationHeld e -> page(e, at, null, null, e.findings());
            case LearningEvent.SuccessCelebrated e -> page(e, at, null, null, e.text());
            case LearningEvent.CarriedHome e ->
                    page(e, at, e.person(), null, e.to() + ": " + e.text());
            case LearningEvent.PracticeAdopted e -> page(e, at, e.person(), null, e.practice());
            case LearningEvent.PurposeReconsidered e -> page(e, at, null, null, e.text());
        };
    }

    private static Page page(
            LearningEvent event,
            RecordedEvent at,
            @Nullable PersonId person,
            @Nullable String before,
            String text) {
        return page(event, at, person, null, null, null, before, text);
    }

    private static Page page(
            LearningEvent event,
            RecordedEvent at,
            @Nullable PersonId person,
            @Nullable ReflectionSubject subject,
            @Nullable Integer order,
            @Nullable SessionId session,
            @Nullable String before,
            String text) {
        return new Page(
                event.entry(),
                Led.kind(at),
                person,
                subject,
                order,
                session,
                before,
                text,
                Mark.of(at),
                List.of());
    }
}
