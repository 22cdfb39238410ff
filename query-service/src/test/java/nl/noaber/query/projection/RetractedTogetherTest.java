package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.oversight.OversightEvent.CorrectionRecorded;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.Query;
import nl.noaber.query.store.ProjectionSet;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.temporal.Criterion;
import nl.noaber.query.temporal.HistoryFilter;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A retraction reaches what rests on the retracted event, in every view alike. Siblings: all views
 * of the catalogue, now, as of a day and as known at a commit, and the stored rows.
 */
@Tag("fault:E2")
class RetractedTogetherTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");

    /** As corrected, without counting the corrections themselves. */
    private static final TemporalQuery WITHOUT_CORRECTIONS =
            new TemporalQuery(
                    null,
                    null,
                    null,
                    new HistoryFilter(
                            Set.of(new Criterion.OfType("oversight.correction-recorded")),
                            Set.of(),
                            HistoryFilter.Consequences.KEEP),
                    Set.of());

    @Test
    void everyEventCountsUnlessItOrWhatItRestsOnIsRetracted() {
        qt().withExamples(40)
                .forAll(longs().all(), integers().between(20, 160))
                .checkAssert((seed, length) -> {
                    List<RecordedEvent> history = RandomHistory.of(seed, length);
                    assertThat(Corrections.applied(history))
                            .extracting(RecordedEvent::id)
                            .containsExactlyElementsOf(
                                    history.stream()
                                            .filter(each -> !isReached(history, each))
                                            .map(RecordedEvent::id)
                                            .toList());
                });
    }

    @Test
    void noViewNamesAThingThatWasRetracted() {
        qt().withExamples(25)
                .forAll(longs().all(), integers().between(0, 1000))
                .checkAssert((seed, which) -> {
                    List<RecordedEvent> before = RandomHistory.of(seed, 140);
                    List<RecordedEvent> founders =
                            before.stream().filter(each -> foundsAlone(before, each)).toList();
                    if (founders.isEmpty()) {
                        return;
                    }
                    RecordedEvent founder = founders.get(which % founders.size());
                    List<RecordedEvent> history = retracting(before, founder);
                    Map<String, String> rows =
                            FoldPropertiesTest.folded(Corrections.applied(history));
                    for (Identifier thing : EventReferences.made(founder.event())) {
                        Pattern named =
                                Pattern.compile(
                                        "(?<![\\w-])"
                                                + Pattern.quote(thing.value())
                                                + "(?![\\w-])");
                        rows.forEach((key, row) ->
                                assertThat(named.matcher(key + " " + row).find())
                                        .as("%s in %s: %s", thing, key, row)
                                        .isFalse());
                    }
                });
    }

    @Test
    void whatComesInAfterwardsIsReachedTooInTheStoredRows() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", ANN);
        EventId planned = story.plenary("2010-02-01", "s-1");
        story.retracted(planned);
        story.attended("2010-02-01", "s-1", BEN);

        var live = ProjectionSet.empty(withCircles());
        List<RecordedEvent> history = story.events();
        for (int n = 1; n <= history.size(); n++) {
            List<RecordedEvent> soFar = history.subList(0, n);
            live.take(soFar.getLast(), () -> soFar);
        }
        var reloaded = ProjectionSet.empty(withCircles());
        reloaded.refold(history);
        assertThat(FoldPropertiesTest.stored(live)).isEqualTo(FoldPropertiesTest.stored(reloaded));
        assertThat(FoldPropertiesTest.stored(live)).doesNotContainKey("network node/session/s-1");
        assertThat(new ProjectionSet(live.views()))
                .satisfies(again -> {
                    story.attended("2010-02-02", "s-1", ANN);
                    List<RecordedEvent> longer = story.events();
                    again.take(longer.getLast(), () -> longer);
                    assertThat(FoldPropertiesTest.stored(again).values())
                            .noneMatch(row -> row.contains("\"2010-02-02\""));
                });
    }

    private static List<Projection<?>> withCircles() {
        var views = new ArrayList<Projection<?>>(QueryCatalogue.views());
        views.add(VisibilityFacts.VIEW);
        return views;
    }

    @Test
    void aSessionThatWasEnteredTwiceChangesNoAnswerOnceItIsRetracted() {
        HistoryBuilder story = withOneSession();
        Map<String, Object> before = answers(story);

        EventId twice = session(story, "s-2");
        assertThat(answers(story)).isNotEqualTo(before);
        story.retracted(twice);
        requireSame(answers(story), before);
    }

    /** As the undo of a recording retracts its events, and not the first of them alone. */
    @Test
    void aSessionOfWhichEveryEventIsRetractedChangesNoAnswer() {
        HistoryBuilder story = withOneSession();
        Map<String, Object> before = answers(story);
        int length = story.own().size();
        session(story, "s-2");
        List<RecordedEvent> recorded = story.own().subList(length, story.own().size());
        recorded.forEach(each -> story.retracted(each.id()));
        requireSame(answers(story), before);
    }

    @Test
    void whatIsGivenADateAgainCountsAgainWithWhatRestsOnIt() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", ANN);
        story.joined("2010-01-02", BEN, "care");
        EventId planned = session(story, "s-1");
        Map<String, Object> before = answers(story);
        story.retracted(planned);
        story.redated(planned, HistoryBuilder.day("2010-02-01"));
        requireSame(answers(story), before);
    }

    private static HistoryBuilder withOneSession() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", ANN);
        story.joined("2010-01-02", ANN, "government");
        story.joined("2010-01-02", BEN, "care");
        session(story, "s-1");
        return story;
    }

    private static void requireSame(Map<String, Object> after, Map<String, Object> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(15);
        after.forEach((question, answer) ->
                assertThat(answer)
                        .as(question)
                        .usingRecursiveComparison()
                        .isEqualTo(before.get(question)));
    }

    /** A session with all that people do in it and decide there. */
    private static EventId session(HistoryBuilder story, String name) {
        var session = new SessionId(name);
        var day = HistoryBuilder.day("2010-02-01");
        EventId planned = story.plenary("2010-02-01", name);
        story.record(day, new SessionEvent.Opened(session));
        story.attended("2010-02-01", name, ANN);
        story.attended("2010-02-01", name, BEN);
        story.record(
                day,
                new SessionEvent.ContributionMade(
                        session, BEN, new ActingAs.InRole(Role.PARTICIPANT), "care"));
        story.record(day, new SessionEvent.HostOffered(session, BEN));
        story.record(
                day,
                new LearningEvent.ReflectionRecorded(
                        new LearningId("reflection-" + name),
                        story.community(),
                        BEN,
                        ReflectionSubject.PROCESS,
                        1,
                        session,
                        "it took long"));
        story.record(
                day,
                new CommunityEvent.DecisionTaken(
                        story.community(),
                        new DecisionId("decision-" + name),
                        "floor",
                        "there will be one",
                        "all want it",
                        new Basis(session, null),
                        List.of(new Presence(BEN, new ActingAs.InRole(Role.PARTICIPANT))),
                        List.of()));
        story.record(
                day,
                new CommunityEvent.ThemeChosen(
                        story.community(), "theme " + name, "urgent", new Basis(session, null)));
        return planned;
    }

    /** The answers to all questions that need no parameters. */
    private static Map<String, Object> answers(HistoryBuilder story) {
        var answers = new HashMap<String, Object>();
        for (Query<?> question : QueryCatalogue.ALL) {
            try {
                answers.put(
                        question.name(),
                        QueryFixture.by(
                                QueryFixture.RESEARCHER, WITHOUT_CORRECTIONS, story, question, ""));
            } catch (BadParameterException e) {
                assertThat(question.parameters()).isNotEmpty();
            }
        }
        return answers;
    }

    private static List<RecordedEvent> retracting(
            List<RecordedEvent> before, RecordedEvent retracted) {
        var more = new HistoryBuilder("community-1");
        more.retracted(retracted.id());
        RecordedEvent correction = more.events().getFirst();
        var history = new ArrayList<>(before);
        history.add(
                new RecordedEvent(
                        before.size(),
                        before.size() + 1L,
                        correction.recordedAt(),
                        new EventId("e-retraction"),
                        correction.streamType(),
                        correction.streamId(),
                        0,
                        correction.envelope(),
                        correction.event()));
        return history;
    }

    /** Whether no other event made what it made, and none named it before. */
    private static boolean foundsAlone(List<RecordedEvent> history, RecordedEvent event) {
        Set<Identifier> made = EventReferences.made(event.event());
        return !made.isEmpty()
                && history.stream()
                        .filter(other -> other != event)
                        .filter(other ->
                                other.index() < event.index()
                                        || made.stream()
                                                .anyMatch(
                                                        EventReferences.made(other.event())
                                                                ::contains))
                        .noneMatch(other ->
                                !new HashSet<>(EventReferences.of(other.event(), Identifier.class))
                                        .stream().filter(made::contains).toList().isEmpty());
    }

    /**
     * Judged independently: from the event backwards, to the last that made each thing it names.
     */
    static boolean isReached(List<RecordedEvent> history, RecordedEvent event) {
        if (isRetracted(history, event)) {
            return true;
        }
        Set<Identifier> made = EventReferences.made(event.event());
        return EventReferences.of(event.event(), Identifier.class).stream()
                .filter(named -> !made.contains(named))
                .distinct()
                .anyMatch(named -> {
                    RecordedEvent maker = null;
                    for (RecordedEvent earlier : history) {
                        if (earlier.index() < event.index()
                                && EventReferences.made(earlier.event()).contains(named)) {
                            maker = earlier;
                        }
                    }
                    return maker != null && isReached(history, maker);
                });
    }

    private static boolean isRetracted(List<RecordedEvent> history, RecordedEvent about) {
        CorrectionRecorded last = null;
        for (RecordedEvent each : history) {
            if (each.event() instanceof CorrectionRecorded c
                    && c.corrected().equals(about.id())
                    && !isRetracted(history, each)) {
                last = c;
            }
        }
        return last != null && last.retracted();
    }
}
