package nl.noaber.command.group;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.GroupId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final GroupId ID = new GroupId("g-1");

    private final CommunityHistory community =
            new CommunityHistory().joined("2009-11-09", "one", "two", "three");
    private final FixtureConfiguration<GroupAggregate> groups =
            new AggregateTestFixture<>(GroupAggregate.class)
                    .registerInjectableResource((MembershipLookup) community.standings()::of)
                    .registerInjectableResource(
                            (ClosedCommunityLookup) community.closings()::isClosed);

    @Test
    void aGroupIsFormedWithItsFirstMembers() {
        groups.givenNoPriorActivity()
                .when(form(GroupKind.WORKING, "2010-05-19", "one", "two"))
                .expectEvents(
                        new GroupEvent.Formed(ID, CommunityHistory.ID, GroupKind.WORKING, "Floor"),
                        new GroupEvent.MemberAdded(ID, personOf("one")),
                        new GroupEvent.MemberAdded(ID, personOf("two")));
    }

    @Test
    void nobodyIsNamedTwice() {
        refusedBy(
                GroupRule.SAME_PERSON_TWICE,
                groups.givenNoPriorActivity()
                        .when(form(GroupKind.WORKING, "2010-05-19", "one", "one")));
    }

    @Test
    void onlyCommunityMembersWorkInItsGroups() {
        refusedBy(
                GroupRule.NOT_OF_THE_COMMUNITY,
                groups.givenNoPriorActivity()
                        .when(form(GroupKind.CORE, "2010-05-19", "one", "stranger")));
    }

    @Test
    void aPersonIsInNoGroupBeforeJoining() {
        refusedBy(
                GroupRule.NOT_OF_THE_COMMUNITY,
                groups.givenNoPriorActivity().when(form(GroupKind.WORKING, "2009-11-01", "one")));
    }

    @Test
    void aSoundingBoardTakesInOthers() {
        groups.givenNoPriorActivity()
                .when(form(GroupKind.SOUNDING_BOARD, "2010-02-01", "stranger"))
                .expectEvents(
                        new GroupEvent.Formed(
                                ID, CommunityHistory.ID, GroupKind.SOUNDING_BOARD, "Floor"),
                        new GroupEvent.MemberAdded(ID, personOf("stranger")));
    }

    @Test
    void afterTheClosingNoGroupForms() {
        community.closed("2011-12-31");
        refusedBy(
                GroupRule.COMMUNITY_CLOSED,
                groups.givenNoPriorActivity().when(form(GroupKind.WORKING, "2012-01-10", "one")));
    }

    @Test
    void onceReopenedGroupsFormAgain() {
        community.closed("2011-12-31").reopened("2012-03-01");
        groups.givenNoPriorActivity()
                .when(form(GroupKind.WORKING, "2012-03-10"))
                .expectEvents(
                        new GroupEvent.Formed(ID, CommunityHistory.ID, GroupKind.WORKING, "Floor"));
    }

    @Test
    void aGroupFormedBeforeTheClosingMayBeRecordedAfterwards() {
        community.closed("2011-12-31");
        groups.givenNoPriorActivity()
                .when(form(GroupKind.WORKING, "2011-10-01"))
                .expectEvents(
                        new GroupEvent.Formed(ID, CommunityHistory.ID, GroupKind.WORKING, "Floor"));
    }

    @Test
    void afterTheClosingNobodyIsAdded() {
        community.closed("2011-12-31");
        refusedBy(
                GroupRule.COMMUNITY_CLOSED,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(add("two", "2012-01-10")));
    }

    @Test
    void somebodyIsAddedLater() {
        groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                .when(add("two", "2010-06-01"))
                .expectEvents(new GroupEvent.MemberAdded(ID, personOf("two")));
    }

    @Test
    void nobodyIsAddedTwice() {
        refusedBy(
                GroupRule.MEMBER_ALREADY,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(add("one", "2010-06-01")));
    }

    @Test
    void aFormerMemberOfTheCommunityIsNotAdded() {
        community.left("2010-05-30", "two");
        refusedBy(
                GroupRule.NOT_OF_THE_COMMUNITY,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(add("two", "2010-06-01")));
    }

    @Test
    void nobodyIsAddedBeforeItWasFormed() {
        refusedBy(
                LifetimeRule.ENDS_BEFORE_IT_BEGAN,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(add("two", "2010-05-18")));
    }

    @Test
    void aMemberIsRemovedAndMayComeBack() {
        groups.givenCommands(
                        form(GroupKind.WORKING, "2010-05-19", "one"), remove("one", "2010-06-01"))
                .when(add("one", "2010-07-01"))
                .expectEvents(new GroupEvent.MemberAdded(ID, personOf("one")));
    }

    @Test
    void onlyAMemberIsRemoved() {
        refusedBy(
                GroupRule.NOT_A_MEMBER,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(remove("two", "2010-06-01")));
    }

    @Test
    void nobodyIsRemovedBeforeTheyCame() {
        refusedBy(
                LifetimeRule.ENDS_BEFORE_IT_BEGAN,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(remove("one", "2010-05-01")));
    }

    @Test
    void aGroupIsDissolvedOnPurposeEvenAfterTheClosing() {
        community.closed("2011-12-31");
        groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                .when(dissolve("its question is answered", "a network", "2012-01-10"))
                .expectEvents(
                        new GroupEvent.Dissolved(ID, "its question is answered", "a network"));
    }

    @Test
    void aGroupIsNotDissolvedWithoutSayingWhatFollows() {
        refusedBy(
                GroupRule.NO_REASON,
                groups.givenCommands(form(GroupKind.WORKING, "2010-05-19", "one"))
                        .when(dissolve("its question is answered", " ", "2011-06-23")));
    }

    @Test
    void aGroupIsDissolvedOnce() {
        refusedBy(
                GroupRule.DISSOLVED,
                groups.givenCommands(
                                form(GroupKind.WORKING, "2010-05-19", "one"),
                                dissolve("done", "a network", "2011-06-23"))
                        .when(dissolve("done", "a network", "2011-06-24")));
    }

    @Test
    void aDissolvedGroupTakesNobodyIn() {
        refusedBy(
                GroupRule.DISSOLVED,
                groups.givenCommands(
                                form(GroupKind.WORKING, "2010-05-19", "one"),
                                dissolve("done", "a network", "2011-06-23"))
                        .when(add("two", "2011-06-24")));
    }

    private static GroupCommand form(GroupKind kind, String day, String... members) {
        return new GroupCommand.Form(
                ID,
                CommunityHistory.ID,
                kind,
                "Floor",
                members.length == 0 ? List.of() : Stream.of(members).map(m -> personOf(m)).toList(),
                envelope(day));
    }

    private static GroupCommand add(String person, String day) {
        return new GroupCommand.AddMember(ID, personOf(person), envelope(day));
    }

    private static GroupCommand remove(String person, String day) {
        return new GroupCommand.RemoveMember(ID, personOf(person), "no time", envelope(day));
    }

    private static GroupCommand dissolve(String reason, String whatFollows, String day) {
        return new GroupCommand.Dissolve(ID, reason, whatFollows, envelope(day));
    }

    private static Envelope envelope(String day) {
        return by("initiator", CommunityHistory.ID, day);
    }
}
