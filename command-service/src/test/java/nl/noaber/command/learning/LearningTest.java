package nl.noaber.command.learning;

import static nl.noaber.command.fixture.Refusals.refusedBy;
import static nl.noaber.command.fixture.Told.by;
import static nl.noaber.command.fixture.Told.on;
import static nl.noaber.command.fixture.Told.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.ToldCommunity;
import nl.noaber.command.fixture.ToldEvents;
import nl.noaber.command.lookup.EventLookup;
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

    private final ToldEvents earlier =
            new ToldEvents()
                    .with(
                            START,
                            by("initiator", ToldCommunity.ID, "2009-12-01"),
                            new CommunityEvent.Started(ToldCommunity.ID))
                    .with(
                            FOREIGN,
                            by("other", OTHER, "2009-12-01"),
                            new CommunityEvent.Started(OTHER));
    private final FixtureConfiguration<LearningAggregate> learning =
            new AggregateTestFixture<>(LearningAggregate.class)
                    .registerInjectableResource((EventLookup) earlier::find)
                    .registerInjectableResource(
                            (MembershipLookup)
                                    new ToldCommunity().joined("2009-11-09", "one").standings()::of)
                    .registerInjectableResource(
                            (SessionsOfCommunity)
                                    (community, session) ->
                                            community.equals(ToldCommunity.ID)
                                                    && session.equals(HERE));

    @Test
    void somebodyReflectsOnASession() {
        learning.givenNoPriorActivity()
                .when(reflect(3, HERE))
                .expectEvents(
                        new LearningEvent.ReflectionRecorded(
                                ID,
                                ToldCommunity.ID,
                                person("one"),
                                ReflectionSubject.LEARNING,
                                3,
                                HERE,
                                "text"));
    }

    @Test
    void aReflectionIsOfThreeOrders() {
        learning.givenNoPriorActivity()
                .when(reflect(4, null))
                .expectException(refusedBy(LearningRule.NO_SUCH_ORDER));
        assertThatCode(() -> Learning.reflect(reflect(1, null), (c, s) -> false))
                .doesNotThrowAnyException();
    }

    @Test
    void aReflectionIsOfNoOrderBelowOne() {
        learning.givenNoPriorActivity()
                .when(reflect(0, null))
                .expectException(refusedBy(LearningRule.NO_SUCH_ORDER));
    }

    @Test
    void nobodyReflectsOnASessionOfOthers() {
        learning.givenNoPriorActivity()
                .when(reflect(1, ELSEWHERE))
                .expectException(refusedBy(LearningRule.NOT_A_SESSION_HERE));
    }

    @Test
    void aLessonIsDrawn() {
        learning.givenNoPriorActivity()
                .when(draw(HERE))
                .expectEvents(
                        new LearningEvent.LessonDrawn(
                                ID, ToldCommunity.ID, person("one"), HERE, "text"));
    }

    @Test
    void aLessonIsDrawnFromNoSessionOfOthers() {
        learning.givenNoPriorActivity()
                .when(draw(ELSEWHERE))
                .expectException(refusedBy(LearningRule.NOT_A_SESSION_HERE));
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
        learning.givenNoPriorActivity()
                .when(conclude("2010-12-01", START, new EventId("e-none")))
                .expectException(refusedBy(LearningRule.NOT_AN_EVENT_HERE));
    }

    @Test
    void anOutcomeLeadsBackToNoEventOfOthers() {
        learning.givenNoPriorActivity()
                .when(conclude("2010-12-01", FOREIGN))
                .expectException(refusedBy(LearningRule.NOT_AN_EVENT_HERE));
    }

    @Test
    void anOutcomeNamesAnEventOnce() {
        learning.givenNoPriorActivity()
                .when(conclude("2010-12-01", START, START))
                .expectException(refusedBy(LearningRule.SAME_EVENT_TWICE));
    }

    @Test
    void anOutcomeAfterClosingIsAccepted() {
        var community =
                new ToldCommunity()
                        .joined("2009-11-09", "one")
                        .assigned("2009-11-01", "facilitator", Role.FACILITATOR)
                        .closed("2011-12-31");
        var recorder = community.standings().of(ToldCommunity.ID, person("facilitator"));
        var actor = community.standings().of(ToldCommunity.ID, person("one"));
        new ActionRequest(
                        person("facilitator"),
                        person("one"),
                        Set.of(person("one")),
                        new ActingAs.InRole(Role.PARTICIPANT),
                        on("2012-03-20"),
                        null,
                        Permission.RECORD_FOR_OTHERS,
                        false)
                .permit(recorder, actor, on("2012-04-01"));
        assertThat(community.closings().isClosed(ToldCommunity.ID, on("2012-03-20"))).isTrue();
        learning.givenNoPriorActivity()
                .when(conclude("2012-03-20", START))
                .expectEvents(concluded(START));
    }

    private static LearningCommand.Reflect reflect(int order, @Nullable SessionId session) {
        return new LearningCommand.Reflect(
                ID,
                ToldCommunity.ID,
                ReflectionSubject.LEARNING,
                order,
                session,
                "text",
                by("one", ToldCommunity.ID, "2010-03-24"));
    }

    private static LearningCommand draw(@Nullable SessionId session) {
        return new LearningCommand.DrawLesson(
                ID, ToldCommunity.ID, session, "text", by("one", ToldCommunity.ID, "2010-03-24"));
    }

    private static LearningCommand conclude(String day, EventId... attributedTo) {
        return new LearningCommand.RecordOutcome(
                ID,
                ToldCommunity.ID,
                OutcomeKind.RELATIONAL,
                "title",
                List.of(attributedTo),
                by("one", ToldCommunity.ID, day));
    }

    private static LearningEvent concluded(EventId... attributedTo) {
        return new LearningEvent.OutcomeRecorded(
                ID, ToldCommunity.ID, OutcomeKind.RELATIONAL, "title", List.of(attributedTo));
    }

    @Test
    void whatIsOnlyRecordedNamesMembers() {
        var insight =
                new LearningEvent.InsightRecorded(ID, ToldCommunity.ID, person("one"), "text");
        learning.givenNoPriorActivity()
                .when(new LearningCommand.Tell(insight, by("one", ToldCommunity.ID, "2012-02-01")))
                .expectEvents(insight);
        var strange =
                new LearningEvent.InsightRecorded(ID, ToldCommunity.ID, person("nine"), "text");
        learning.givenNoPriorActivity()
                .when(new LearningCommand.Tell(strange, by("one", ToldCommunity.ID, "2012-02-01")))
                .expectException(refusedBy(AuthorizationRule.NAMED_NOT_A_MEMBER));
    }

    @Test
    void anOutcomeIsLedBackToMoreThatHappenedHere() {
        var recorded =
                new LearningEvent.OutcomeRecorded(
                        ID, ToldCommunity.ID, OutcomeKind.CONCRETE, "T", List.of());
        learning.given(recorded).when(attribute(START)).expectEvents(attribute(START).event());
        learning.given(recorded)
                .when(attribute(FOREIGN))
                .expectException(refusedBy(LearningRule.NOT_AN_EVENT_HERE));
        learning.given(
                        new LearningEvent.InsightRecorded(
                                ID, ToldCommunity.ID, person("one"), "no outcome"))
                .when(attribute(START))
                .expectException(refusedBy(LearningRule.NOT_AN_OUTCOME_HERE));
    }

    @Test
    void whatWasNotAchievedAndASideEffectAreLedBackToo() {
        var missed =
                new LearningEvent.OutcomeNotAchieved(
                        ID, ToldCommunity.ID, "T", "no money", List.of(START));
        learning.givenNoPriorActivity()
                .when(
                        new LearningCommand.Conclude(
                                missed, by("one", ToldCommunity.ID, "2012-02-01")))
                .expectEvents(missed);
        var besides =
                new LearningEvent.SideEffectNoted(
                        ID, ToldCommunity.ID, "T", true, List.of(FOREIGN));
        learning.givenNoPriorActivity()
                .when(
                        new LearningCommand.Conclude(
                                besides, by("one", ToldCommunity.ID, "2012-02-01")))
                .expectException(refusedBy(LearningRule.NOT_AN_EVENT_HERE));
    }

    private static LearningCommand.Attribute attribute(EventId event) {
        return new LearningCommand.Attribute(
                new LearningEvent.OutcomeAttributed(
                        ID, ToldCommunity.ID, person("one"), List.of(event), "it began there"),
                by("one", ToldCommunity.ID, "2012-02-01"));
    }
}
