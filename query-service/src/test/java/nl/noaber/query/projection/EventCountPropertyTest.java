package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number opens the events behind it, whatever was corrected. */
class EventCountPropertyTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ABOUT_ONE_THING = Set.of("causes", "ledger");

    @Test
    void theCountsOfAnAnswerAreItsDistinctEvents() {
        var counted = new AtomicInteger();
        qt().withExamples(20)
                .withShrinkCycles(20)
                .forAll(longs().all(), integers().between(0, 800))
                .checkAssert((seed, days) -> {
                    List<RecordedEvent> standing =
                            TemporalQuery.asOf(LocalDate.of(2010, 1, 1).plusDays(days))
                                    .of(RandomHistory.of(seed, 300));
                    Set<String> ids =
                            standing.stream().map(e -> e.id().value()).collect(Collectors.toSet());
                    for (Query<?> question : QueryCatalogue.ALL) {
                        if (!ABOUT_ONE_THING.contains(question.name())) {
                            counted.addAndGet(
                                    check(question.name(), answer(question, standing), ids));
                        }
                    }
                });
        assertThat(counted.get()).isPositive();
    }

    /** A community that is retracted itself is not there to answer about. */
    private static <R> JsonNode answer(Query<R> question, List<RecordedEvent> standing) {
        var rows = Fold.over(question.view(), standing);
        try {
            return JSON.valueToTree(
                    question.answer(rows, QueryFixture.RESEARCHER, QueryParameters.NONE));
        } catch (NotFoundException e) {
            return JSON.createObjectNode();
        }
    }

    private static String id(JsonNode event) {
        return event.isString() ? event.stringValue() : event.path("value").stringValue();
    }

    /** How many counts there are at and below a place. */
    private static int check(String place, JsonNode at, Set<String> standing) {
        int counts = 0;
        if (at.path("count").isInt() && at.path("events").isArray()) {
            List<String> events =
                    StreamSupport.stream(at.path("events").spliterator(), false)
                            .map(EventCountPropertyTest::id)
                            .toList();
            int count = at.path("count").intValue();
            assertThat(events).as(place).doesNotHaveDuplicates().isSubsetOf(standing);
            if (at.has("people")) {
                // What several did at once, such as decide, counts for each of them.
                assertThat(count).as(place).isGreaterThanOrEqualTo(events.size());
                assertThat(count > 0).as(place).isEqualTo(!events.isEmpty());
            } else {
                assertThat(events).as(place).hasSize(count);
            }
            counts++;
        }
        for (var field : at.properties()) {
            counts += check(place + "/" + field.getKey(), field.getValue(), standing);
        }
        if (at.isArray()) {
            for (JsonNode each : at) {
                counts += check(place + "[]", each, standing);
            }
        }
        return counts;
    }
}
