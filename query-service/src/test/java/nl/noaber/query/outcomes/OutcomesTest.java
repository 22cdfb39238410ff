package nl.noaber.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.outcomes.ReturnRow.Kind;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** Replay script 8: a return after the end leads back to a visit before it. */
class OutcomesTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");
    private static final LearningId PLACES = new LearningId("o-1");

    private final HistoryBuilder story = new HistoryBuilder("community-1");
    private final EventId visit = story.plenary("2011-04-01", "visit");
    private final EventId success =
            story.record(
                    HistoryBuilder.day("2011-05-01"),
                    new LearningEvent.OutcomeRecorded(
                            new LearningId("o-0"),
                            story.community(),
                            OutcomeKind.RELATIONAL,
                            "a builder and a carer know each other",
                            List.of(visit)));

    @Test
    void anOutcomeAfterTheReopeningIsNotAfterTheEnd() {
        story.record(
                HistoryBuilder.day("2011-12-31"),
                new CommunityEvent.Closed(story.community(), "the pilot is over", "it goes on"));
        story.record(
                HistoryBuilder.day("2012-03-01"),
                new CommunityEvent.Reopened(story.community(), "more"));
        outcome("2012-06-01");
        assertThat(outcomes().outcomes().getLast().afterTheEnd()).isFalse();
    }

    @Test
    void anOutcomeAfterTheEndLeadsBackThroughTheChain() {
        story.record(
                HistoryBuilder.day("2011-12-31"),
                new CommunityEvent.Closed(story.community(), "the pilot is over", "it goes on"));
        EventId places = outcome("2012-06-01");
        EventId traced =
                story.record(
                        HistoryBuilder.day("2012-07-01"),
                        new LearningEvent.OutcomeAttributed(
                                PLACES, story.community(), BEN, List.of(success), "it began there"),
                        BEN,
                        Visibility.COMMUNITY);

        OutcomesQuery.TracedOutcome last = outcomes().outcomes().getLast();
        assertThat(last.afterTheEnd()).isTrue();
        assertThat(outcomes().outcomes().getFirst().afterTheEnd()).isFalse();
        assertThat(last.outcome().attributions().getFirst().at().event()).isEqualTo(traced);
        CausalChain chain = last.from().getFirst();
        assertThat(chain.kind()).isEqualTo("learning.outcome-recorded");
        assertThat(chain.then())
                .containsExactly(
                        new CausalChain(
                                visit,
                                "session.planned",
                                HistoryBuilder.day("2011-04-01"),
                                List.of()));
        CausesQuery.Answer causes = causes(visit);
        assertThat(causes.ledTo()).extracting(CausalChain::event).containsExactly(success);
        assertThat(causes.ledTo().getFirst().then())
                .extracting(CausalChain::event)
                .containsExactlyInAnyOrder(places, traced);

        EventId later =
                story.record(
                        HistoryBuilder.day("2012-08-01"),
                        new LearningEvent.OutcomeRecorded(
                                new LearningId("o-9"),
                                story.community(),
                                OutcomeKind.CONCRETE,
                                "a school joins",
                                List.of(places)));
        assertThat(causes(places).from()).extracting(CausalChain::event).containsExactly(success);
        assertThat(causes(later).from().getFirst().then())
                .extracting(CausalChain::event)
                .containsExactly(success);
        story.retracted(later);

        story.redated(places, HistoryBuilder.day("2011-10-01"));
        assertThat(outcomes().outcomes().getLast().afterTheEnd()).isFalse();
        story.retracted(success);
        assertThat(outcomes().byKind()).containsEntry(Kind.RELATIONAL, 0);
        assertThat(outcomes().outcomes().getLast().from()).isEmpty();
    }

    @Test
    void missedAndUnintendedOutcomesAreOutcomesToo() {
        story.record(
                HistoryBuilder.day("2011-06-01"),
                new LearningEvent.OutcomeNotAchieved(
                        new LearningId("o-2"), story.community(), "a fund", "no money", List.of()));
        story.record(
                HistoryBuilder.day("2011-06-02"),
                new LearningEvent.SideEffectNoted(
                        new LearningId("o-3"), story.community(), "a club", true, List.of(visit)));

        assertThat(outcomes().byKind().toString())
                .isEqualTo(
                        "{CONCRETE=0, RELATIONAL=1, SLIPSTREAM=0, NOT_ACHIEVED=1, SIDE_EFFECT=1}");
        assertThat(outcomes().outcomes().get(1).outcome().reason()).isEqualTo("no money");
        assertThat(outcomes().outcomes().get(2).outcome().welcome()).isTrue();
    }

    @Test
    void expectationsAreShownBesideExperiencesAndNotToEverybody() {
        expected(ANN, "customers");
        expected(BEN, "places to learn");
        story.record(
                HistoryBuilder.day("2010-09-01"),
                new LearningEvent.ExpectationAdjusted(
                        new LearningId("x-1"), story.community(), ANN, "customers", "neighbours"));
        outcome("2011-10-01");

        var all = (ExpectationsQuery.Answer) expectations(QueryFixture.RESEARCHER);
        assertThat(all.people())
                .extracting(ExpectationsQuery.Own::person)
                .containsExactly(ANN, BEN);
        assertThat(all.people().getFirst().expected())
                .extracting(ReturnRow.Expectation::text)
                .containsExactly("customers", "neighbours");
        assertThat(all.people().getFirst().saw()).hasSize(1);
        assertThat(all.people().getLast().saw()).isEmpty();

        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        var own = (ExpectationsQuery.Answer) expectations(ben);
        assertThat(own.people()).extracting(ExpectationsQuery.Own::person).containsExactly(BEN);
        assertThat(own.expecting()).isEqualTo(2);
        assertThat(own.events()).hasSize(3);
    }

    @Test
    void aRevisedDecisionLeadsBackToTheDecisionThatItNames() {
        var decision = new DecisionId("d-1");
        var basis = new Basis(new SessionId("s-1"), null);
        var present = List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT)));
        EventId taken =
                story.record(
                        HistoryBuilder.day("2010-06-10"),
                        new CommunityEvent.DecisionTaken(
                                story.community(),
                                decision,
                                "goal",
                                "wider",
                                "we learned",
                                basis,
                                present,
                                List.of()));
        EventId revised =
                story.record(
                        HistoryBuilder.day("2010-09-01"),
                        new CommunityEvent.DecisionRevised(
                                story.community(),
                                decision,
                                "firms first",
                                "too wide",
                                basis,
                                present,
                                List.of(visit)));

        assertThat(causes(revised).from())
                .extracting(CausalChain::event)
                .containsExactly(visit, taken);
        assertThat(causes(taken).ledTo()).extracting(CausalChain::event).containsExactly(revised);
    }

    private CausesQuery.Answer causes(EventId event) {
        return QueryFixture.now(
                story, new CausesQuery(), "event=" + event.value(), CausesQuery.Answer.class);
    }

    private void expected(PersonId person, String text) {
        story.record(
                HistoryBuilder.day("2010-01-10"),
                new CommunityEvent.ReturnExpectationRecorded(story.community(), person, text));
    }

    private EventId outcome(String day) {
        return story.record(
                HistoryBuilder.day(day),
                new LearningEvent.OutcomeRecorded(
                        PLACES,
                        story.community(),
                        OutcomeKind.SLIPSTREAM,
                        "places to learn",
                        List.of()),
                ANN,
                Visibility.COMMUNITY);
    }

    private Object expectations(QueryContext asker) {
        return QueryFixture.by(asker, TemporalQuery.NOW, story, new ExpectationsQuery(), "");
    }

    private OutcomesQuery.Answer outcomes() {
        return QueryFixture.now(story, new OutcomesQuery(), "", OutcomesQuery.Answer.class);
    }
}
