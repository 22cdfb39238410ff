package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.query.projection.Circles;
import nl.noaber.query.projection.Corrections;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.Projected;
import nl.noaber.query.projection.Sight;
import nl.noaber.query.projection.View;
import nl.noaber.query.wiring.Questions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every history that the rules let through: drawn at random, decided for real. */
@ExtendWith(SharedStack.class)
class ValidHistoriesIT {

    private static final List<View<?>> VIEWS = Questions.views();
    private static final List<List<RecordedEvent>> HISTORIES = new ArrayList<>();

    @BeforeAll
    static void someCommunitiesLive(Api api) {
        qt().withExamples(3)
                .withShrinkCycles(0)
                .forAll(longs().between(0, Long.MAX_VALUE), integers().between(6, 14))
                .checkAssert((seed, size) -> {
                    var script = Generated.script("any", seed, size, seed % 3 > 0);
                    HISTORIES.add(RecordedHistory.of(played(script, api), api));
                });
    }

    private static String played(Script script, Api api) {
        var progress = new Progress(System.out, InstantSource.system(), script.steps().size());
        try (var journal = Journal.in(null)) {
            return new Player(api, journal, progress, _ -> {}).play(script).community();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theLiveRowsAfterAnyEventAreTheFoldOfEverythingUpToIt() {
        for (var history : HISTORIES) {
            var live = Projected.empty(VIEWS);
            for (int n = 1; n <= history.size(); n++) {
                var soFar = history.subList(0, n);
                live.take(soFar.getLast(), () -> soFar);
                if (n % 5 == 0 || n == history.size()) {
                    assertThat(stored(live))
                            .as("%s, event %d", history.getFirst(), n)
                            .isEqualTo(folded(seenByMembers(soFar)));
                }
            }
        }
    }

    @Test
    void asOfADayIsTheFoldOfWhatHadCertainlyHappenedByThen() {
        qt().withExamples(60)
                .forAll(arbitrary().pick(HISTORIES), integers().between(-10, 900))
                .checkAssert((history, days) -> {
                    var day = LocalDate.of(2015, 1, 1).plusDays(days);
                    assertThat(folded(Moment.asOf(day).of(history)))
                            .isEqualTo(folded(happened(history, day)));
                });
    }

    @Test
    void whatWasKnownAtACommitIsTheFoldOfWhatHadBeenRecorded() {
        qt().withExamples(60)
                .forAll(arbitrary().pick(HISTORIES), integers().between(1, Integer.MAX_VALUE))
                .checkAssert((history, nth) -> {
                    int n = 1 + nth % history.size();
                    long commit = history.get(n - 1).commit();
                    var then = history.stream().filter(each -> each.commit() <= commit).toList();
                    assertThat(folded(Moment.knownAt(commit).of(history)))
                            .isEqualTo(folded(Corrections.applied(then)));
                });
    }

    /** Judged independently: the last word about each event, and then its day. */
    private static List<RecordedEvent> happened(List<RecordedEvent> history, LocalDate day) {
        return history.stream()
                .map(each -> corrected(each, history))
                .filter(each -> each != null && !each.envelope().occurredOn().to().isAfter(day))
                .toList();
    }

    private static @Nullable RecordedEvent corrected(
            RecordedEvent event, List<RecordedEvent> history) {
        RecordedEvent corrected = event;
        for (RecordedEvent later : history) {
            if (later.event() instanceof CorrectionRecorded word
                    && word.corrected().equals(event.id())) {
                corrected = word.retracted() ? null : event.redated(word.occurredOn());
            }
        }
        return corrected;
    }

    private static List<RecordedEvent> seenByMembers(List<RecordedEvent> history) {
        return Sight.ofMembers(Circles.of(history)).of(Corrections.applied(history));
    }

    private static TreeMap<String, String> folded(List<RecordedEvent> events) {
        var all = Projected.empty(VIEWS);
        all.views().forEach(kept -> events.forEach(each -> fold(kept, each)));
        return stored(all);
    }

    private static <R> void fold(Projected.Kept<R> kept, RecordedEvent event) {
        kept.view().fold(kept.rows(), event);
    }

    private static TreeMap<String, String> stored(Projected projected) {
        var all = new TreeMap<String, String>();
        for (var kept : projected.views()) {
            kept.stored().forEach((key, row) -> all.put(kept.view().name() + " " + key, row));
        }
        return all;
    }
}
