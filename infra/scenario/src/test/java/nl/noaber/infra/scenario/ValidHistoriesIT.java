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
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.generator.CommunityGenerator;
import nl.noaber.infra.scenario.generator.RecordedHistory;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.store.ProjectionSet;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;
import nl.noaber.query.wiring.QueryCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every history that the rules let through: drawn at random, decided for real. */
@ExtendWith(SharedStack.class)
class ValidHistoriesIT {

    private static final Object[] CAPACITIES = ActingAs.class.getPermittedSubclasses();
    private static final List<Projection<?>> VIEWS = QueryCatalogue.views();
    private static final List<DecidedHistory> ALL = new ArrayList<>();

    /** What a command-service recorded of the community drawn from a seed. */
    private record DecidedHistory(long seed, int size, List<RecordedEvent> history) {
        @Override
        public String toString() {
            return "seed %d, %d participants".formatted(seed, size);
        }
    }

    @BeforeAll
    static void someCommunitiesLive(Api api) {
        qt().withExamples(3)
                .withShrinkCycles(0)
                .forAll(longs().between(0, Long.MAX_VALUE), integers().between(6, 14))
                .checkAssert((seed, size) -> {
                    var script = CommunityGenerator.script("any", seed, size, seed % 3 > 0);
                    var history = RecordedHistory.of(played(script, api), api);
                    ALL.add(new DecidedHistory(seed, size, history));
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
    void theyAreToldToEveryCircleOnEveryWordWithHatsCausesAndSecondThoughts() {
        for (var lived : ALL) {
            var envelopes = lived.history().stream().map(RecordedEvent::envelope).toList();
            assertThat(envelopes)
                    .extracting(Envelope::visibility)
                    .as("%s", lived)
                    .contains(Visibility.values());
            assertThat(envelopes).extracting(Envelope::provenance).contains(Provenance.values());
            assertThat(envelopes)
                    .extracting(each -> (Object) each.actingAs().getClass())
                    .contains(CAPACITIES);
            assertThat(envelopes).extracting(Envelope::causation).anyMatch(Objects::nonNull);
            assertThat(lived.history())
                    .extracting(
                            each -> each.event() instanceof CorrectionRecorded c && c.retracted())
                    .contains(true);
            assertThat(lived.history())
                    .extracting(RecordedEvent::event)
                    .hasAtLeastOneElementOfType(CommunityEvent.ParticipantLeft.class)
                    .hasAtLeastOneElementOfType(CommunityEvent.RoleEnded.class)
                    .hasAtLeastOneElementOfType(OversightEvent.VisibilityReleased.class)
                    .hasAtLeastOneElementOfType(CommunityEvent.Closed.class);
        }
    }

    @Test
    void theLiveRowsAfterAnyEventAreTheFoldOfEverythingUpToIt() {
        for (var lived : ALL) {
            eachEvent(
                    lived.history(),
                    (soFar, live) -> {
                        if (soFar.size() % 5 == 0) {
                            assertThat(stored(live))
                                    .as("%s, event %d", lived, soFar.size())
                                    .isEqualTo(folded(seenByMembers(soFar)));
                        }
                    });
        }
    }

    @Test
    void asOfADayIsTheFoldOfWhatHadCertainlyHappenedByThen() {
        qt().withExamples(100)
                .forAll(arbitrary().pick(ALL), integers().between(-10, 1000))
                .checkAssert((lived, days) -> {
                    var day = LocalDate.of(2015, 1, 1).plusDays(days);
                    assertThat(folded(TemporalQuery.asOf(day).of(lived.history())))
                            .isEqualTo(folded(happened(lived.history(), day)));
                });
    }

    @Test
    void theLiveRowsOfAnyCommitAreThoseKnownAtItEverAfter() {
        for (var lived : ALL) {
            var whole = lived.history();
            var now = VisibilityPolicy.ofMembers(VisibilityFacts.of(whole));
            eachEvent(
                    whole,
                    (soFar, live) -> {
                        long commit = soFar.getLast().commit();
                        var following =
                                soFar.size() == whole.size() ? null : whole.get(soFar.size());
                        if (commit % 5 == 0 && (following == null || following.commit() > commit)) {
                            var moment = TemporalQuery.knownAt(commit);
                            var then = now.then(whole, moment);
                            assertThat(folded(moment.of(whole, then::maySee)))
                                    .as("%s, commit %d", lived, commit)
                                    .isEqualTo(stored(live));
                        }
                    });
        }
    }

    private static void eachEvent(
            List<RecordedEvent> history, BiConsumer<List<RecordedEvent>, ProjectionSet> look) {
        var live = ProjectionSet.empty(VIEWS);
        for (int n = 1; n <= history.size(); n++) {
            var soFar = history.subList(0, n);
            live.take(soFar.getLast(), () -> soFar);
            look.accept(soFar, live);
        }
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
        return VisibilityPolicy.ofMembers(VisibilityFacts.of(history))
                .of(Corrections.applied(history));
    }

    private static TreeMap<String, String> folded(List<RecordedEvent> events) {
        var all = ProjectionSet.empty(VIEWS);
        all.views().forEach(kept -> events.forEach(each -> fold(kept, each)));
        return stored(all);
    }

    private static <R> void fold(ProjectionSet.ProjectedRows<R> kept, RecordedEvent event) {
        kept.view().fold(kept.rows(), event);
    }

    private static TreeMap<String, String> stored(ProjectionSet projected) {
        var all = new TreeMap<String, String>();
        for (var kept : projected.views()) {
            kept.stored().forEach((key, row) -> all.put(kept.view().name() + " " + key, row));
        }
        return all;
    }
}
