package nl.noaber.query.learning;

import java.util.List;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.query.learning.LearningRow.Page;
import nl.noaber.query.projection.CausalLinks;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds the learning journal, and the events that followed from its entries. */
public final class LearningProjection implements Projection<LearningRow> {

    static final LearningProjection VIEW = new LearningProjection();

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
        var led = FollowUp.of(at);
        CausalLinks.back(at)
                .forEach(earlier ->
                        rows.change("page/" + earlier.value(), Page.class, page -> page.led(led)));
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfLearning(LearningEvent.Journal e) ->
                    rows.put("page/" + at.id().value(), page(e, at));
            case EventFamily.OfLearning(LearningEvent.Return _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
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
                FollowUp.kind(at),
                person,
                subject,
                order,
                session,
                before,
                text,
                EventRef.of(at),
                List.of());
    }
}
