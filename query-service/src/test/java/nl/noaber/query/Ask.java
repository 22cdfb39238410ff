package nl.noaber.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.Viewer.Standing;

/** Asks a question about a story, in tests. */
public final class Ask {

    /** Today, if nothing else is asked: the day before stories are recorded. */
    public static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    public static final Asker RESEARCHER =
            new Asker(Story.person("p-researcher"), Standing.RESEARCHER, Set.of(), Ask.TODAY);

    private Ask() {}

    public static <R, A> A now(Story story, Question<R> question, String query, Class<A> answer) {
        return at(Moment.NOW, story, question, query, answer);
    }

    public static <R, A> A asOf(
            String day, Story story, Question<R> question, String query, Class<A> answer) {
        return at(Moment.asOf(LocalDate.parse(day)), story, question, query, answer);
    }

    public static <R, A> A at(
            Moment moment, Story story, Question<R> question, String query, Class<A> answer) {
        return answer.cast(by(RESEARCHER, moment, story, question, query));
    }

    public static <R> Object by(
            Asker asker, Moment moment, Story story, Question<R> question, String query) {
        var values = new HashMap<String, List<String>>();
        for (String each : query.split("&")) {
            if (!each.isEmpty()) {
                values.put(each.split("=")[0], List.of(each.split("=")[1]));
            }
        }
        var rows = Fold.over(question.view(), moment.of(story.own()));
        LocalDate day = moment.asOf() == null ? asker.day() : moment.asOf();
        var on = new Asker(asker.person(), asker.standing(), asker.held(), day);
        return question.answer(rows, on, new Parameters(values));
    }
}
