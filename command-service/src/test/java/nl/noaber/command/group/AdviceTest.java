package nl.noaber.command.group;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.GroupId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Rule H14: what a group is asked, what it advises in which hat, and what comes of it. */
class AdviceTest {
    private static final GroupId ID = new GroupId("g-aspirine");
    private static final AdviceId ADVICE = new AdviceId("a-1");
    private static final String DAY = "2010-06-01";
    private static final GroupEvent.AdviceRequested ASKED =
            new GroupEvent.AdviceRequested(
                    ID, ADVICE, "budget cuts", personOf("two"), "where does it hurt least?");
    private static final GroupEvent.AdviceGiven GIVEN =
            new GroupEvent.AdviceGiven(
                    ID, ADVICE, personOf("one"), "merge the counters", "the council");

    private final CommunityHistory community =
            new CommunityHistory().joined("2009-11-09", "one", "two");
    private final FixtureConfiguration<GroupAggregate> groups =
            new AggregateTestFixture<>(GroupAggregate.class)
                    .registerInjectableResource((MembershipLookup) community.standings()::of)
                    .registerInjectableResource(
                            (ClosedCommunityLookup) community.closings()::isClosed);

    @Test
    void anAdviceIsAskedGivenAnsweredAndFollowedUp() {
        given().when(advise(ASKED)).expectEvents(ASKED);
        given(ASKED).when(advise(GIVEN)).expectEvents(GIVEN);
        given(ASKED, GIVEN).when(advise(answer(true))).expectEvents(answer(true));
        given(ASKED, GIVEN, answer(true)).when(advise(followedUp())).expectEvents(followedUp());
    }

    @Test
    void anAdviceAnswersTheQuestionAsked() {
        refusedBy(GroupRule.NOT_ASKED, given().when(advise(GIVEN)));
        refusedBy(GroupRule.GIVEN_ALREADY, given(ASKED, GIVEN).when(advise(GIVEN)));
    }

    @Test
    void anAdviceNeedsNoQuestion() {
        given().when(volunteer("one")).expectEvents(GIVEN);
        given(GIVEN).when(advise(answer(true))).expectEvents(answer(true));
        refusedBy(GroupRule.GIVEN_ALREADY, given(GIVEN).when(volunteer("one")));
        refusedBy(GroupRule.ADVISER_NOT_A_MEMBER, given().when(volunteer("two")));
        refusedBy(
                AuthorizationRule.CAPACITY_UNDECLARED,
                given().when(
                                new GroupCommand.Volunteer(
                                        ID, GIVEN, by("one", CommunityHistory.ID, DAY))));
    }

    private static GroupCommand.Volunteer volunteer(String who) {
        var event =
                new GroupEvent.AdviceGiven(
                        ID, ADVICE, personOf(who), GIVEN.wording(), GIVEN.addressee());
        return new GroupCommand.Volunteer(ID, event, advise(event).envelope());
    }

    @Test
    void onlyAMemberAdvisesAndStatesTheHat() {
        refusedBy(
                GroupRule.ADVISER_NOT_A_MEMBER,
                given(ASKED)
                        .when(
                                advise(
                                        new GroupEvent.AdviceGiven(
                                                ID,
                                                ADVICE,
                                                personOf("two"),
                                                "wording",
                                                "the council"))));
        refusedBy(
                AuthorizationRule.CAPACITY_UNDECLARED,
                given(ASKED)
                        .when(
                                new GroupCommand.Advise(
                                        ID, GIVEN, by("one", CommunityHistory.ID, DAY))));
    }

    @Test
    void membershipAtTheTimeOfTheAdviceCounts() {
        var left = new GroupEvent.MemberRemoved(ID, personOf("one"), "moved");
        var came = new GroupEvent.MemberAdded(ID, personOf("two"));
        given(List.of(stored(ASKED), stored(left, "2010-07-01")))
                .when(advise(GIVEN))
                .expectEvents(GIVEN);
        refusedBy(
                GroupRule.ADVISER_NOT_A_MEMBER,
                given(List.of(stored(came, "2010-07-01"))).when(volunteer("two")));
    }

    @Test
    void onlyAGivenAdviceIsAnsweredAndOnlyOnce() {
        refusedBy(GroupRule.NOT_GIVEN, given(ASKED).when(advise(answer(true))));
        refusedBy(
                GroupRule.ANSWERED_ALREADY,
                given(ASKED, GIVEN, answer(false)).when(advise(answer(true))));
    }

    @Test
    void aDeclinedAdviceIsNotFollowedUp() {
        refusedBy(
                GroupRule.NOT_ADOPTED,
                given(ASKED, GIVEN, answer(false)).when(advise(followedUp())));
    }

    @Test
    void aMatterOutsideTheMandateIsNotAsked() {
        var mandate = new GroupEvent.MandateSet(ID, "the social side", List.of("Budget cuts"));
        refusedBy(GroupRule.NOT_OUR_MATTER, given(mandate).when(advise(ASKED)));
    }

    @Test
    void participantsSetTheMandate() {
        var mandate = new GroupEvent.MandateSet(ID, "the social side", List.of());
        given().when(record(mandate)).expectEvents(mandate);
        refusedBy(
                GroupRule.MANDATE_NOT_THEIRS,
                given().when(
                                new GroupCommand.RecordEvent(
                                        ID, mandate, by("initiator", CommunityHistory.ID, DAY))));
    }

    @Test
    void aDissolvedGroupIsNotAskedButItsAdviceIsStillAnswered() {
        var dissolved = new GroupEvent.Dissolved(ID, "done", "nothing");
        refusedBy(GroupRule.DISSOLVED, given(dissolved).when(advise(ASKED)));
        given(ASKED, GIVEN, dissolved).when(advise(answer(true))).expectEvents(answer(true));
    }

    @Test
    void nothingIsAskedInAClosedCommunity() {
        community.closed("2010-05-01");
        refusedBy(GroupRule.COMMUNITY_CLOSED, given().when(advise(ASKED)));
    }

    @Test
    void plainRecordsNameMembersOfAnExistingGroup() {
        var translated =
                new GroupEvent.OutcomeTranslated(ID, personOf("one"), "the council", "text");
        given().when(record(translated)).expectEvents(translated);
        refusedBy(
                AuthorizationRule.NAMED_NOT_A_MEMBER,
                given().when(
                                record(
                                        new GroupEvent.OutcomeTranslated(
                                                ID, personOf("stranger"), "the council", "text"))));
        refusedBy(
                GroupRule.DISSOLVED,
                given(new GroupEvent.Dissolved(ID, "done", "nothing")).when(record(translated)));
    }

    private TestExecutor<GroupAggregate> given(GroupEvent... events) {
        return given(Stream.of(events).<EventMessage<?>>map(AdviceTest::stored).toList());
    }

    private TestExecutor<GroupAggregate> given(List<EventMessage<?>> events) {
        var all = new ArrayList<EventMessage<?>>();
        all.add(
                stored(
                        new GroupEvent.Formed(
                                ID, CommunityHistory.ID, GroupKind.AD_HOC_ADVICE, "Aspirine")));
        all.add(stored(new GroupEvent.MemberAdded(ID, personOf("one"))));
        all.addAll(events);
        return groups.given(all);
    }

    private static EventMessage<?> stored(GroupEvent event) {
        return stored(event, "2010-05-01");
    }

    private static EventMessage<?> stored(GroupEvent event, String day) {
        return new GenericEventMessage<>(
                event,
                MetaData.with(EventSourcedAggregate.ENVELOPE, by("one", CommunityHistory.ID, day)));
    }

    private static GroupCommand.Advise advise(GroupEvent.Advice event) {
        return new GroupCommand.Advise(ID, event, envelope());
    }

    private static GroupCommand.RecordEvent record(GroupEvent event) {
        return new GroupCommand.RecordEvent(ID, event, envelope());
    }

    private static Envelope envelope() {
        return by(
                "one",
                personOf("one"),
                CommunityHistory.ID,
                DAY,
                new ActingAs.InRole(Role.PARTICIPANT));
    }

    private static GroupEvent.AdviceAnswered answer(boolean adopted) {
        return new GroupEvent.AdviceAnswered(ID, ADVICE, "alderman", adopted, "it fits");
    }

    private static GroupEvent.AdviceFollowedUp followedUp() {
        return new GroupEvent.AdviceFollowedUp(ID, ADVICE, "the counters were merged");
    }
}
