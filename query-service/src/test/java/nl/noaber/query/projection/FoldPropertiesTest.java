package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.store.ProjectionSet;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;

/** What holds for every view and every history. */
public class FoldPropertiesTest {

    public static final List<Projection<?>> VIEWS = QueryCatalogue.views();
    private static final int LENGTH = 120;

    @Test
    void theLiveRowsAfterAnyEventAreTheFoldOfEverythingUpToIt() {
        qt().withExamples(30)
                .forAll(longs().all())
                .checkAssert(seed -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, LENGTH);
                    var live = ProjectionSet.empty(VIEWS);
                    for (int n = 1; n <= history.size(); n++) {
                        List<RecordedEvent> soFar = history.subList(0, n);
                        live.take(soFar.getLast(), () -> soFar);
                        if (n % 7 == 0 || n == history.size()) {
                            assertThat(stored(live))
                                    .as("seed %d, event %d", seed, n)
                                    .isEqualTo(folded(HistoryBuilder.seenByMembers(soFar)));
                        }
                    }
                });
    }

    @Test
    void asOfADayIsTheFoldOfEventsThatHadCertainlyHappened() {
        qt().withExamples(30)
                .forAll(longs().all(), integers().between(0, 800))
                .checkAssert((seed, days) -> {
                    LocalDate day = LocalDate.of(2010, 1, 1).plusDays(days);
                    List<RecordedEvent> history = RandomHistory.of(seed, LENGTH);
                    assertThat(folded(TemporalQuery.asOf(day).of(history)))
                            .isEqualTo(folded(toldWithout(history, day)));
                });
    }

    /** Judged independently: correct by hand, then keep what had happened. */
    private static List<RecordedEvent> toldWithout(List<RecordedEvent> history, LocalDate day) {
        return history.stream()
                .filter(each -> !RetractedTogetherTest.isReached(history, each))
                .map(each -> {
                    CorrectionRecorded word = lastWord(history, each);
                    return word == null ? each : each.redated(word.occurredOn());
                })
                .filter(each -> !each.envelope().occurredOn().to().isAfter(day))
                .toList();
    }

    private static CorrectionRecorded lastWord(List<RecordedEvent> history, RecordedEvent about) {
        CorrectionRecorded last = null;
        for (RecordedEvent each : history) {
            if (each.event() instanceof CorrectionRecorded c
                    && c.corrected().equals(about.id())
                    && !isRetracted(history, each)) {
                last = c;
            }
        }
        return last;
    }

    private static boolean isRetracted(List<RecordedEvent> history, RecordedEvent correction) {
        CorrectionRecorded word = lastWord(history, correction);
        return word != null && word.retracted();
    }

    @Test
    void theStateKnownAtACommitNeverChanges() {
        qt().withExamples(30)
                .forAll(longs().all(), integers().between(1, LENGTH))
                .checkAssert((seed, commit) -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, LENGTH);
                    var then = folded(TemporalQuery.NOW.of(history.subList(0, commit)));
                    assertThat(folded(TemporalQuery.knownAt(commit).of(history))).isEqualTo(then);
                });
    }

    @Test
    void rowsAreReadBackAsTheyWereWritten() {
        List<RecordedEvent> history = RandomHistory.of(4711, 400);
        for (Projection<?> view : VIEWS) {
            Fold.over(view, Corrections.applied(history))
                    .all()
                    .values()
                    .forEach(row -> {
                        String text = RowCodec.write(view, row);
                        assertThat((Object) RowCodec.read(view, text)).isEqualTo(row);
                    });
        }
    }

    @Test
    void aRandomHistoryContainsEveryTypeOfEvent() {
        assertThat(RandomHistory.of(1, 700))
                .extracting(each -> EventCatalogue.of(each.event().getClass()))
                .containsAll(EventCatalogue.TYPES);
    }

    @Test
    void everyViewHoldsSomethingOfARandomHistory() {
        Map<String, String> rows = folded(RandomHistory.of(1, 400));
        assertThat(
                        rows.keySet().stream()
                                .map(key -> key.substring(0, key.indexOf(' ')))
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(VIEWS.stream().map(Projection::name).toList());
    }

    public static Map<String, String> folded(List<RecordedEvent> events) {
        var live = ProjectionSet.empty(VIEWS);
        for (RecordedEvent each : events) {
            live.views().forEach(kept -> fold(kept, each));
        }
        return stored(live);
    }

    private static <R> void fold(ProjectionSet.ProjectedRows<R> kept, RecordedEvent event) {
        kept.view().fold(kept.rows(), event);
    }

    public static Map<String, String> stored(ProjectionSet projected) {
        var all = new TreeMap<String, String>();
        projected
                .views()
                .forEach(kept ->
                        kept.stored()
                                .forEach((key, row) ->
                                        all.put(kept.view().name() + " " + key, row)));
        return all;
    }
}
