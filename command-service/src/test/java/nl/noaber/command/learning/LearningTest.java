package nl.noaber.command.learning;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.learning.ReflectionSubject;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearningTest {
    private static final LearningId ID = new LearningId("l-1");
    private static final SessionId HERE = new SessionId("s-here");
    private static final SessionId ELSEWHERE = new SessionId("s-elsewhere");
    private static final EventId START = new EventId("e-start");
    private static final EventId FOREIGN = new EventId("e-foreign");
    private static final CommunityId OTHER = new CommunityId("c-other");

    private final StoredEvents earlier =
            new StoredEvents()
                    .with(
                            START,
                            by("initiator", CommunityHistory.ID, "2009-12-01"),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(
                            FOREIGN,
                            by("other", OTHER, "2009-12-01"),
                            new CommunityEvent.Started(OTHER));
    private final FixtureConfiguration<LearningAggregate> learning =
            new AggregateTestFixture<>(LearningAggregate.class)
                    .registerInjectableResource((EventLookup) earlier::find)
                    .registerInjectableResource(
                            (MembershipLookup)
                                    new CommunityHistory().joined("2009-11-09", "one").standings()
                                            ::of)
                    .registerInjectableResource(
                            (SessionsOfCommunity)
                                    (community, session) ->
                                            community.equals(CommunityHistory.ID)
                                                    && session.equals(HERE));

    @Test
    void somebodyReflectsOnASession() {
        learning.givenNoPriorActivity()
                .when(reflect(3, HERE))
                .expectEvents(
                        new LearningEvent.ReflectionRecorded(
                                ID,
                                CommunityHistory.ID,
                                personOf("one"),
                                ReflectionSubject.LEARNING,
                                3,
                                HERE,
                                "text"));
    }

    @Test
    void aReflectionIsOfThreeOrders() {
        refusedBy(
                LearningRule.NO_SUCH_ORDER, learning.givenNoPriorActivity().when(reflect(4, null)));
        var decider =
                new LearningDecider(
                        null, (_, _) -> Membership.NONE, (_, _) -> false, _ -> Optional.empty());
        assertThatCode(() -> decider.decide(reflect(1, null))).doesNotThrowAnyException();
    }

    @Test
    void aReflectionIsOfNoOrderBelowOne() {
        refusedBy(
                LearningRule.NO_SUCH_ORDER, learning.givenNoPriorActivity().when(reflect(0, null)));
    }

    @Test
    void nobodyReflectsOnASessionOfOthers() {
        refusedBy(
                LearningRule.NOT_A_SESSION_HERE,
                learning.givenNoPriorActivity().when(reflect(1, ELSEWHERE)));
    }

    @Test
    void aLessonIsDrawn() {
        learning.givenNoPriorActivity()
                .when(draw(HERE))
                .expectEvents(
                        new LearningEvent.LessonDrawn(
                                ID, CommunityHistory.ID, personOf("one"), HERE, "text"));
    }

    @Test
    void aLessonIsDrawnFromNoSessionOfOthers() {
        refusedBy(
                LearningRule.NOT_A_SESSION_HERE,
                learning.givenNoPriorActivity().when(draw(ELSEWHERE)));
    }

    @Test
    void anOutcomeLeadsBackToEarlierEvents() {
        learning.givenNoPriorActivity()
                .when(conclude("2010-12-01", START))
                .expectEvents(concluded(START));
    }

    @Test
    void anOutcomeMayLeadBackToNothingCertain() {
        learning.givenNoPriorActivity().when(conclude("2010-12-01")).expectEvents(concluded());
    }

    @Test
    void anOutcomeLeadsBackToNothingThatWasNeverRecorded() {
        refusedBy(
                LearningRule.NOT_AN_EVENT_HERE,
                learning.givenNoPriorActivity()
                        .when(conclude("2010-12-01", START, new EventId("e-none"))));
    }

    @Test
    void anOutcomeLeadsBackToNoEventOfOthers() {
        refusedBy(
                LearningRule.NOT_AN_EVENT_HERE,
                learning.givenNoPriorActivity().when(conclude("2010-12-01", FOREIGN)));
    }

    @Test
    void anOutcomeNamesAnEventOnce() {
        refusedBy(
                LearningRule.SAME_EVENT_TWICE,
                learning.givenNoPriorActivity().when(conclude("2010-12-01", START, START)));
    }

    @Test
    void anOutcomeAfterClosingIsAccepted() {
        var community =
                new CommunityHistory()
                        .joined("2009-11-09", "one")
                        .assigned("2009-11-01", "facilitator", Role.FACILITATOR)
                        .closed("2011-12-31");
        var recorder = community.standings().of(CommunityHistory.ID, personOf("facilitator"));
        var actor = community.standings().of(CommunityHistory.ID, personOf("one"));
        new ActionRequest(
                        personOf("facilitator"),
                        personOf("one"),
                        Set.of(personOf("one")),
                        new ActingAs.InRole(Role.PARTICIPANT),
                        on("2012-03-20"),
                        null,
                        Permission.RECORD_FOR_OTHERS,
                        false)
                .permit(recorder, actor, on("2012-04-01"));
        assertThat(community.closings().isClosed(CommunityHistory.ID, on("2012-03-20"))).isTrue();
        learning.givenNoPriorActivity()
                .when(conclude("2012-03-20", START))
                .expectEvents(concluded(START));
    }

    private static LearningCommand.Reflect reflect(int order, @Nullable SessionId session) {
        return new LearningCommand.Reflect(
                ID,
                CommunityHistory.ID,
                ReflectionSubject.LEARNING,
                order,
                session,
                "text",
                by("one", CommunityHistory.ID, "2010-03-24"));
    }

    private static LearningCommand draw(@Nullable SessionId session) {
        return new LearningCommand.DrawLesson(
                ID,
                CommunityHistory.ID,
                session,
                "text",
                by("one", CommunityHistory.ID, "2010-03-24"));
    }

    private static LearningCommand conclude(String day, EventId... attributedTo) {
        return new LearningCommand.RecordOutcome(
                ID,
                CommunityHistory.ID,
                OutcomeKind.RELATIONAL,
                "title",
                List.of(attributedTo),
                by("one", CommunityHistory.ID, day));
    }

    private static LearningEvent concluded(EventId... attributedTo) {
        return new LearningEvent.OutcomeRecorded(
                ID, CommunityHistory.ID, OutcomeKind.RELATIONAL, "title", List.of(attributedTo));
    }

    @Test
    void plainRecordsNameMembers() {
        var insight =
                new LearningEvent.InsightRecorded(ID, CommunityHistory.ID, personOf("one"), "text");
        learning.givenNoPriorActivity()
                .when(
                        new LearningCommand.RecordEvent(
                                insight, by("one", CommunityHistory.ID, "2012-02-01")))
                .expectEvents(insight);
        var strange =
                new LearningEvent.InsightRecorded(
                        ID, CommunityHistory.ID, personOf("nine"), "text");
        refusedBy(
                AuthorizationRule.NAMED_NOT_A_MEMBER,
                learning.givenNoPriorActivity()
                        .when(
                                new LearningCommand.RecordEvent(
                                        strange, by("one", CommunityHistory.ID, "2012-02-01"))));
    }

    @Test
    void anOutcomeIsLedBackToMoreThatHappenedHere() {
        var recorded =
                new LearningEvent.OutcomeRecorded(
                        ID, CommunityHistory.ID, OutcomeKind.CONCRETE, "T", List.of());
        learning.given(stored(recorded, "2012-01-01"))
                .when(attribute(START))
                .expectEvents(attribute(START).event());
        refusedBy(
                LearningRule.NOT_AN_EVENT_HERE,
                learning.given(stored(recorded, "2012-01-01")).when(attribute(FOREIGN)));
        refusedBy(
                LearningRule.NOT_AN_OUTCOME_HERE,
                learning.given(
                                stored(
                                        new LearningEvent.InsightRecorded(
                                                ID,
                                                CommunityHistory.ID,
                                                personOf("one"),
                                                "no outcome"),
                                        "2012-01-01"))
                        .when(attribute(START)));
    }

    @Test
    void missedOutcomesAndSideEffectsAreTracedBackToo() {
        var missed =
                new LearningEvent.OutcomeNotAchieved(
                        ID, CommunityHistory.ID, "T", "no money", List.of(START));
        learning.givenNoPriorActivity()
                .when(
                        new LearningCommand.Conclude(
                                missed, by("one", CommunityHistory.ID, "2012-02-01")))
                .expectEvents(missed);
        var besides =
                new LearningEvent.SideEffectNoted(
                        ID, CommunityHistory.ID, "T", true, List.of(FOREIGN));
        refusedBy(
                LearningRule.NOT_AN_EVENT_HERE,
                learning.givenNoPriorActivity()
                        .when(
                                new LearningCommand.Conclude(
                                        besides, by("one", CommunityHistory.ID, "2012-02-01"))));
    }

    private static LearningCommand.Attribute attribute(EventId event) {
        return new LearningCommand.Attribute(
                new LearningEvent.OutcomeAttributed(
                        ID, CommunityHistory.ID, personOf("one"), List.of(event), "it began there"),
                by("one", CommunityHistory.ID, "2012-02-01"));
    }
}
