package nl.noaber.query.visibility;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Test;

/** What holds for whoever looks at whatever history. */
class VisibilityPropertiesTest {

    private static final int LENGTH = 120;

    @Test
    void aViewerAnsweredFromTheStoredRowsSeesTheirContents() {
        var common = new AtomicInteger();
        var apart = new AtomicInteger();
        qt().withExamples(60)
                .forAll(longs().all(), integers().between(2, LENGTH))
                .checkAssert((seed, length) -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, length);
                    VisibilityFacts circles = VisibilityFacts.of(history);
                    List<RecordedEvent> corrected = Corrections.applied(history);
                    for (Viewer viewer : viewers(seed)) {
                        var sight = new VisibilityPolicy(viewer, circles, circles);
                        if (sight.isCommon()) {
                            common.incrementAndGet();
                            assertThat(sight.of(corrected))
                                    .as("%s, seed %d", viewer, seed)
                                    .isEqualTo(VisibilityPolicy.ofMembers(circles).of(corrected));
                        } else {
                            apart.incrementAndGet();
                        }
                    }
                });
        assertThat(common.get()).isPositive();
        assertThat(apart.get()).isPositive();
    }

    @Test
    void aPastStateShowsOnlyEventsVisibleThenAndNow() {
        qt().withExamples(60)
                .forAll(longs().all(), integers().between(1, LENGTH))
                .checkAssert((seed, n) -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, LENGTH);
                    List<RecordedEvent> first = history.subList(0, n);
                    VisibilityFacts known = VisibilityFacts.of(first);
                    VisibilityFacts today = VisibilityFacts.of(history);
                    for (Viewer viewer : viewers(seed)) {
                        var now = new VisibilityPolicy(viewer, today, today);
                        var then = new VisibilityPolicy(viewer, known, known);
                        var open = new ArrayList<>(then.of(first));
                        open.retainAll(now.of(first));
                        assertThat(now.then(history, TemporalQuery.knownAt(n)).of(first))
                                .as("%s, seed %d", viewer, seed)
                                .isEqualTo(open);
                    }
                });
    }

    @Test
    void aViewerOfACorrectionMaySeeTheCorrectedEvent() {
        qt().withExamples(60)
                .forAll(longs().all())
                .checkAssert(seed -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, LENGTH);
                    Map<EventId, RecordedEvent> byId =
                            history.stream().collect(toMap(RecordedEvent::id, identity()));
                    VisibilityFacts circles = VisibilityFacts.of(history);
                    for (Viewer viewer : viewers(seed)) {
                        // Consent, and the day somebody left, are asked of the correction itself.
                        if (viewer.accessClass() == AccessClass.RESEARCHER
                                || viewer.left() != null) {
                            continue;
                        }
                        var sight = new VisibilityPolicy(viewer, circles, circles);
                        assertThat(
                                        sight.of(history).stream()
                                                .map(RecordedEvent::event)
                                                .filter(CorrectionRecorded.class::isInstance)
                                                .map(CorrectionRecorded.class::cast)
                                                .map(each -> byId.get(each.corrected())))
                                .as("%s, seed %d", viewer, seed)
                                .allMatch(sight::maySee);
                    }
                });
    }

    /** Of every standing: those named in the history or in none of it, and some who left. */
    private static List<Viewer> viewers(long seed) {
        var random = new Random(seed);
        var viewers = new ArrayList<Viewer>();
        for (AccessClass standing : AccessClass.values()) {
            for (int i = 0; i < 4; i++) {
                var person = new PersonId("person-%02d".formatted(random.nextInt(24)));
                viewers.add(new Viewer(person, standing));
                var left = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(800));
                viewers.add(new Viewer(person, standing, left, null));
                viewers.add(new Viewer(person, standing, left, left));
            }
        }
        return viewers;
    }
}
