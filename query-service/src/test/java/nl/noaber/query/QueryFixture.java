package nl.noaber.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;

/** Asks a question about a story, in tests. */
public final class QueryFixture {

    /** Today, if nothing else is asked: the day before stories are recorded. */
    public static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    public static final QueryContext RESEARCHER =
            new QueryContext(
                    HistoryBuilder.person("p-researcher"),
                    AccessClass.RESEARCHER,
                    Set.of(),
                    QueryFixture.TODAY);

    private QueryFixture() {}

    public static <R, A> A now(
            HistoryBuilder story, Query<R> question, String query, Class<A> answer) {
        return at(TemporalQuery.NOW, story, question, query, answer);
    }

    public static <R, A> A asOf(
            String day, HistoryBuilder story, Query<R> question, String query, Class<A> answer) {
        return at(TemporalQuery.asOf(LocalDate.parse(day)), story, question, query, answer);
    }

    public static <R, A> A at(
            TemporalQuery moment,
            HistoryBuilder story,
            Query<R> question,
            String query,
            Class<A> answer) {
        return answer.cast(by(RESEARCHER, moment, story, question, query));
    }

    public static <R> Object by(
            QueryContext asker,
            TemporalQuery moment,
            HistoryBuilder story,
            Query<R> question,
            String query) {
        var values = new HashMap<String, List<String>>();
        for (String each : query.split("&")) {
            if (!each.isEmpty()) {
                values.put(each.split("=")[0], List.of(each.split("=")[1]));
            }
        }
        var rows = Fold.over(question.view(), moment.of(story.own()));
        LocalDate day = moment.asOf() == null ? asker.day() : moment.asOf();
        var on = new QueryContext(asker.person(), asker.accessClass(), asker.held(), day);
        return question.answer(rows, on, new QueryParameters(values));
    }
}
