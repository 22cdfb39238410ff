package nl.noaber.command.group;

import static nl.noaber.command.fixture.Refusals.refusedBy;
import static nl.noaber.command.fixture.Told.by;
import static nl.noaber.command.fixture.Told.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.fixture.ToldCommunity;
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
                    ID, ADVICE, "budget cuts", person("two"), "where does it hurt least?");
    private static final GroupEvent.AdviceGiven GIVEN =
            new GroupEvent.AdviceGiven(
                    ID, ADVICE, person("one"), "merge the counters", "the council");

    private final ToldCommunity community = new ToldCommunity().joined("2009-11-09", "one", "two");
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
    void anAdviceAnswersWhatWasAsked() {
        given().when(advise(GIVEN)).expectException(refusedBy(GroupRule.NOT_ASKED));
        given(ASKED, GIVEN).when(advise(GIVEN)).expectException(refusedBy(GroupRule.GIVEN_ALREADY));
    }

    @Test
    void anAdviceNeedsNoQuestion() {
        given().when(volunteer("one")).expectEvents(GIVEN);
        given(GIVEN).when(advise(answer(true))).expectEvents(answer(true));
        given(GIVEN).when(volunteer("one")).expectException(refusedBy(GroupRule.GIVEN_ALREADY));
        given().when(volunteer("two")).expectException(refusedBy(GroupRule.ADVISER_NOT_A_MEMBER));
        given().when(new GroupCommand.Volunteer(ID, GIVEN, by("one", ToldCommunity.ID, DAY)))
                .expectException(refusedBy(AuthorizationRule.CAPACITY_UNDECLARED));
    }

    private static GroupCommand.Volunteer volunteer(String who) {
        var event =
                new GroupEvent.AdviceGiven(
                        ID, ADVICE, person(who), GIVEN.wording(), GIVEN.addressee());
        return new GroupCommand.Volunteer(ID, event, advise(event).envelope());
    }

    @Test
    void onlyAMemberAdvisesAndSaysInWhichHat() {
        given(ASKED)
                .when(
                        advise(
                                new GroupEvent.AdviceGiven(
                                        ID, ADVICE, person("two"), "wording", "the council")))
                .expectException(refusedBy(GroupRule.ADVISER_NOT_A_MEMBER));
        given(ASKED)
                .when(new GroupCommand.Advise(ID, GIVEN, by("one", ToldCommunity.ID, DAY)))
                .expectException(refusedBy(AuthorizationRule.CAPACITY_UNDECLARED));
    }

    @Test
    void whoWasAMemberThenAdvisedThen() {
        var left = new GroupEvent.MemberRemoved(ID, person("one"), "moved");
        var came = new GroupEvent.MemberAdded(ID, person("two"));
        given(List.of(told(ASKED), told(left, "2010-07-01")))
                .when(advise(GIVEN))
                .expectEvents(GIVEN);
        given(List.of(told(came, "2010-07-01")))
                .when(volunteer("two"))
                .expectException(refusedBy(GroupRule.ADVISER_NOT_A_MEMBER));
    }

    @Test
    void oneAnswersOnceAndOnlyWhatWasGiven() {
        given(ASKED).when(advise(answer(true))).expectException(refusedBy(GroupRule.NOT_GIVEN));
        given(ASKED, GIVEN, answer(false))
                .when(advise(answer(true)))
                .expectException(refusedBy(GroupRule.ANSWERED_ALREADY));
    }

    @Test
    void whatWasDeclinedIsNotFollowedUp() {
        given(ASKED, GIVEN, answer(false))
                .when(advise(followedUp()))
                .expectException(refusedBy(GroupRule.NOT_ADOPTED));
    }

    @Test
    void aMatterOutsideTheMandateIsNotAsked() {
        var mandate = new GroupEvent.MandateSet(ID, "the social side", List.of("Budget cuts"));
        given(mandate).when(advise(ASKED)).expectException(refusedBy(GroupRule.NOT_OUR_MATTER));
    }

    @Test
    void participantsSetTheMandate() {
        var mandate = new GroupEvent.MandateSet(ID, "the social side", List.of());
        given().when(record(mandate)).expectEvents(mandate);
        given().when(new GroupCommand.Tell(ID, mandate, by("initiator", ToldCommunity.ID, DAY)))
                .expectException(refusedBy(GroupRule.MANDATE_NOT_THEIRS));
    }

    @Test
    void aGroupThatIsNoMoreIsNotAskedButStillAnswered() {
        var dissolved = new GroupEvent.Dissolved(ID, "done", "nothing");
        given(dissolved).when(advise(ASKED)).expectException(refusedBy(GroupRule.DISSOLVED));
        given(ASKED, GIVEN, dissolved).when(advise(answer(true))).expectEvents(answer(true));
    }

    @Test
    void nothingIsAskedInAClosedCommunity() {
        community.closed("2010-05-01");
        given().when(advise(ASKED)).expectException(refusedBy(GroupRule.COMMUNITY_CLOSED));
    }

    @Test
    void whatIsOnlyRecordedNamesMembersOfAGroupThatIs() {
        var translated = new GroupEvent.OutcomeTranslated(ID, person("one"), "the council", "text");
        given().when(record(translated)).expectEvents(translated);
        given().when(
                        record(
                                new GroupEvent.OutcomeTranslated(
                                        ID, person("stranger"), "the council", "text")))
                .expectException(refusedBy(AuthorizationRule.NAMED_NOT_A_MEMBER));
        given(new GroupEvent.Dissolved(ID, "done", "nothing"))
                .when(record(translated))
                .expectException(refusedBy(GroupRule.DISSOLVED));
    }

    private TestExecutor<GroupAggregate> given(GroupEvent... events) {
        return given(Stream.of(events).<EventMessage<?>>map(AdviceTest::told).toList());
    }

    private TestExecutor<GroupAggregate> given(List<EventMessage<?>> events) {
        var all = new ArrayList<EventMessage<?>>();
        all.add(
                told(
                        new GroupEvent.Formed(
                                ID, ToldCommunity.ID, GroupKind.AD_HOC_ADVICE, "Aspirine")));
        all.add(told(new GroupEvent.MemberAdded(ID, person("one"))));
        all.addAll(events);
        return groups.given(all);
    }

    private static EventMessage<?> told(GroupEvent event) {
        return told(event, "2010-05-01");
    }

    private static EventMessage<?> told(GroupEvent event, String day) {
        return new GenericEventMessage<>(
                event,
                MetaData.with(EventSourcedAggregate.ENVELOPE, by("one", ToldCommunity.ID, day)));
    }

    private static GroupCommand.Advise advise(GroupEvent.Advice event) {
        return new GroupCommand.Advise(ID, event, envelope());
    }

    private static GroupCommand.Tell record(GroupEvent event) {
        return new GroupCommand.Tell(ID, event, envelope());
    }

    private static Envelope envelope() {
        return by(
                "one", person("one"), ToldCommunity.ID, DAY, new ActingAs.InRole(Role.PARTICIPANT));
    }

    private static GroupEvent.AdviceAnswered answer(boolean adopted) {
        return new GroupEvent.AdviceAnswered(ID, ADVICE, "alderman", adopted, "it fits");
    }

    private static GroupEvent.AdviceFollowedUp followedUp() {
        return new GroupEvent.AdviceFollowedUp(ID, ADVICE, "the counters were merged");
    }
}
