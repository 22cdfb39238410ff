package nl.noaber.query.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer that grows with a history is paged: the pages joined are the whole answer. Siblings:
 * all queries of the catalogue, the list of communities, the own person, organisations; the events
 * and the audit log have pages of their own.
 */
@Tag("fault:A1")
class PagedAnswersTest {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();
    private static final Pager PAGER = new Pager(JSON, 1 << 20);
    private static final List<RecordedEvent> HISTORY =
            HistoryBuilder.seenByMembers(RandomHistory.of(7, 600));

    /** Answers whose lists are of no use without each other; the bound of bytes holds for them. */
    private static final Set<String> WHOLE = Set.of("network");

    static Stream<String> queries() {
        return QueryCatalogue.ALL.stream().map(Query::name);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void thePagesOfAnAnswerJoinedAreTheAnswer(String name) {
        Query<?> query = query(name);
        assertThat(query.paged()).isEqualTo(!WHOLE.contains(name));
        if (!query.paged() || given(name).isEmpty()) {
            return;
        }
        Object whole = given(name).getFirst();
        Map<String, List<Object>> expected = lists(whole);
        assertThat(expected).as("lists of the answer to " + name).isNotEmpty();
        var joined = new LinkedHashMap<String, List<Object>>();
        expected.keySet().forEach(each -> joined.put(each, new ArrayList<>()));
        Long after = 0L;
        while (after != null) {
            Pager.Page page = PAGER.page(whole, after, 3);
            Map<String, List<Object>> part = lists(page.answer());
            assertThat(part.values().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(3);
            part.forEach((list, items) -> joined.get(list).addAll(items));
            assertThat(scalars(page.answer())).isEqualTo(scalars(whole));
            after = page.next();
        }
        assertThat(joined).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aSmallAnswerIsGivenWholeAsItIs(String name) {
        given(name)
                .forEach(whole -> {
                    Pager.Page page = PAGER.page(whole, 0, Pager.MOST * 100);
                    assertThat(page.answer()).isSameAs(whole);
                    assertThat(page.next()).isNull();
                });
    }

    /** A page ends where it has bytes enough, however few items these are. */
    record Texts(List<String> texts) {}

    @Test
    void aPageOfLargeItemsEndsEarlier() {
        var pager = new Pager(JSON, 1000);
        var whole = new Texts(List.of("a".repeat(600), "b".repeat(600), "c".repeat(5000)));
        Pager.Page first = pager.page(whole, 0, 500);
        assertThat(first.answer()).isEqualTo(new Texts(whole.texts().subList(0, 1)));
        assertThat(first.next()).isEqualTo(1);
        Pager.Page last = pager.page(whole, 2, 500);
        assertThat(last.answer()).isEqualTo(new Texts(whole.texts().subList(2, 3)));
        assertThat(last.next()).isNull();
    }

    @Test
    void behindTheEndThereIsNothing() {
        Pager.Page page = PAGER.page(new Texts(List.of("a")), 7, 500);
        assertThat(page).isEqualTo(new Pager.Page(new Texts(List.of()), null));
    }

    @Test
    void aLimitThatIsNoneIsRefused() {
        for (String limit : List.of("0", "1001", "-1", "many")) {
            var parameters = new QueryParameters(Map.of("limit", List.of(limit)));
            assertThatThrownBy(() -> PAGER.page(new Texts(List.of()), parameters))
                    .isInstanceOf(BadParameterException.class);
        }
    }

    @Test
    void theLinkToTheNextPageKeepsTheOtherParameters() {
        assertThat(NextLink.address("/communities/1/learning", "kind=lesson-drawn&after=3", 7))
                .isEqualTo("/communities/1/learning?kind=lesson-drawn&after=7");
        assertThat(NextLink.address("/communities/1/learning", null, 500))
                .isEqualTo("/communities/1/learning?after=500");
    }

    private static Query<?> query(String name) {
        return QueryCatalogue.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The answer, unless the query needs a parameter or has nothing to answer with. */
    private static List<Object> given(String name) {
        try {
            return List.of(answer(query(name)));
        } catch (NotFoundException | BadParameterException e) {
            return List.of();
        }
    }

    private static <R> Object answer(Query<R> query) {
        String event = HISTORY.getLast().id().value();
        var parameters =
                query.name().equals("causes")
                        ? new QueryParameters(Map.of("event", List.of(event)))
                        : QueryParameters.NONE;
        return query.answer(
                Fold.over(query.view(), TemporalQuery.NOW.of(HISTORY)),
                QueryFixture.RESEARCHER,
                parameters);
    }

    private static Map<String, List<Object>> lists(Object answer) {
        var lists = new LinkedHashMap<String, List<Object>>();
        for (RecordComponent each : answer.getClass().getRecordComponents()) {
            if (value(answer, each) instanceof List<?> list) {
                lists.put(each.getName(), new ArrayList<>(list));
            }
        }
        return lists;
    }

    private static Map<String, Object> scalars(Object answer) {
        var scalars = new LinkedHashMap<String, Object>();
        for (RecordComponent each : answer.getClass().getRecordComponents()) {
            Object value = value(answer, each);
            if (!(value instanceof List<?>)) {
                scalars.put(each.getName(), value);
            }
        }
        return scalars;
    }

    private static Object value(Object answer, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(answer);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
