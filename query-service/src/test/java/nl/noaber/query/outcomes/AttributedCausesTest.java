package nl.noaber.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.outcomes.ReturnRow.Attribution;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Causes that somebody named after an event was recorded. */
class AttributedCausesTest {
    private static final Path GOLDEN = Path.of("../shared-kernel/src/test/resources/golden");
    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");

    private final HistoryBuilder story = new HistoryBuilder("community-1");
    private final EventId visit = story.plenary("2010-04-01", "visit");
    private final EventId talk = story.met(HistoryBuilder.day("2010-05-01"), ANN, BEN);
    private final EventId followed = story.plenary("2010-06-01", "followed");

    /**
     * An event of any kind shows the causes that somebody named later, in both directions, with the
     * person and the reason. Siblings: the commands in {@code AttributionTest}; the page of a
     * single event in {@code AuditIT}.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("fault:I6")
    void anEventOfAnyKindShowsTheCausesNamedLater(EventType kind) throws IOException {
        String golden = kind.name() + "." + kind.revision() + ".json";
        var event =
                Wire.FORM.event(
                        kind.name(), kind.revision(), Files.readString(GOLDEN.resolve(golden)));
        EventId of = story.record(HistoryBuilder.day("2010-05-02"), event);
        attributed(ANN, of, visit);
        attributed(BEN, followed, of);

        assertThat(causes(of).from()).extracting(CausalChain::event).contains(visit);
        assertThat(causes(of).attributions())
                .extracting(Attribution::by, Attribution::attributedTo, Attribution::reason)
                .endsWith(tuple(ANN, List.of(visit), "why"));
        assertThat(causes(visit).ledTo()).extracting(CausalChain::event).contains(of);
        assertThat(causes(of).ledTo()).extracting(CausalChain::event).contains(followed);
    }

    static List<EventType> kinds() {
        return EventCatalogue.TYPES.stream()
                .filter(kind -> !Set.of("person", "organisation").contains(kind.streamType()))
                .toList();
    }

    @Test
    void peopleMayNameDifferentCausesAndWithdrawThem() {
        attributed(ANN, followed, visit);
        EventId second = attributed(BEN, followed, talk, visit);
        assertThat(causes(followed).attributions())
                .extracting(Attribution::by)
                .containsExactly(ANN, BEN);
        assertThat(causes(followed).from())
                .extracting(CausalChain::event)
                .containsExactly(visit, talk);
        assertThat(causes(visit).ledTo()).extracting(CausalChain::event).containsExactly(followed);

        story.retracted(second);
        assertThat(causes(followed).attributions())
                .extracting(Attribution::by)
                .containsExactly(ANN);
        assertThat(causes(followed).from()).extracting(CausalChain::event).containsExactly(visit);
    }

    @Test
    void aRetractedCauseIsNoneAnyMore() {
        attributed(ANN, followed, visit, talk);
        story.retracted(talk);
        assertThat(causes(followed).from()).extracting(CausalChain::event).containsExactly(visit);
        assertThat(causes(followed).attributions().getFirst().attributedTo())
                .containsExactly(visit);
    }

    @Test
    void aCauseIsShownFromTheDayOnWhichItWasNamed() {
        attributed(ANN, followed, visit);
        assertThat(asOf("2010-12-31").attributions()).isEmpty();
        assertThat(asOf("2010-12-31").from()).isEmpty();
        assertThat(asOf("2011-01-01").attributions()).hasSize(1);
        var before = TemporalQuery.knownAt(story.events().getLast().commit() - 1);
        var then =
                QueryFixture.at(
                        before,
                        story,
                        new CausesQuery(),
                        "event=" + followed.value(),
                        CausesQuery.Answer.class);
        assertThat(then.attributions()).isEmpty();
    }

    @Test
    void anOutcomeShowsCausesThatWereNamedForItsEvent() {
        var entry = new LearningId("o-1");
        EventId came =
                story.record(
                        HistoryBuilder.day("2010-07-01"),
                        new LearningEvent.OutcomeRecorded(
                                entry,
                                story.community(),
                                OutcomeKind.CONCRETE,
                                "a club",
                                List.of()));
        attributed(ANN, came, talk);
        var outcome =
                QueryFixture.now(story, new OutcomesQuery(), "", OutcomesQuery.Answer.class)
                        .outcomes()
                        .getFirst();
        assertThat(outcome.from()).extracting(CausalChain::event).containsExactly(talk);
        assertThat(outcome.outcome().attributions())
                .extracting(Attribution::by)
                .containsExactly(ANN);
    }

    private EventId attributed(PersonId by, EventId event, EventId... causes) {
        return story.record(
                HistoryBuilder.day("2011-01-01"),
                new OversightEvent.EventAttributed(
                        AttributionId.of(event),
                        story.community(),
                        event,
                        by,
                        List.of(causes),
                        "why"),
                by,
                Visibility.COMMUNITY);
    }

    private CausesQuery.Answer causes(EventId event) {
        return QueryFixture.now(
                story, new CausesQuery(), "event=" + event.value(), CausesQuery.Answer.class);
    }

    private CausesQuery.Answer asOf(String day) {
        return QueryFixture.asOf(
                day,
                story,
                new CausesQuery(),
                "event=" + followed.value(),
                CausesQuery.Answer.class);
    }
}
