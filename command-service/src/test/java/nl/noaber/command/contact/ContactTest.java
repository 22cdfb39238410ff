package nl.noaber.command.contact;

import static nl.noaber.command.fixture.Refusals.refusedBy;
import static nl.noaber.command.fixture.Told.by;
import static nl.noaber.command.fixture.Told.person;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.Told;
import nl.noaber.command.fixture.ToldCommunity;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final ContactId ID = new ContactId("t-1");

    private final ToldCommunity community =
            new ToldCommunity().joined("2009-11-09", "one", "two", "three");
    private final FixtureConfiguration<ContactAggregate> ties =
            new AggregateTestFixture<>(ContactAggregate.class)
                    .registerInjectableResource((MembershipLookup) community.standings()::of);

    @Test
    void twoMembersWereInContact() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "one", "one", "two"))
                .expectEvents(made("one", "one", "two"));
    }

    @Test
    void threeWereInContactAndAnyOfThemBegan() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "three", "one", "two", "three"))
                .expectEvents(made("three", "one", "two", "three"));
    }

    @Test
    void aContactAfterTheClosingIsAccepted() {
        community.closed("2011-12-31");
        ties.givenNoPriorActivity()
                .when(contact("2012-02-01", "one", "one", "two"))
                .expectEvents(made("one", "one", "two"));
    }

    @Test
    void nobodyIsInContactAlone() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "one", "one"))
                .expectException(refusedBy(ContactRule.TOO_FEW_PEOPLE));
    }

    @Test
    void nobodyIsInContactWithThemselves() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "one", "one", "one"))
                .expectException(refusedBy(ContactRule.SAME_PERSON_TWICE));
    }

    @Test
    void whoBeganIsOneOfThem() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "three", "one", "two"))
                .expectException(refusedBy(ContactRule.INITIATOR_NOT_AMONG_THEM));
    }

    @Test
    void aStrangerIsInNoContactHere() {
        ties.givenNoPriorActivity()
                .when(contact("2010-01-07", "one", "one", "stranger"))
                .expectException(refusedBy(ContactRule.NOT_A_MEMBER));
    }

    @Test
    void whoHadLeftByThenIsInNoContactHere() {
        community.left("2011-09-01", "two");
        ties.givenNoPriorActivity()
                .when(contact("2011-09-02", "one", "one", "two"))
                .expectException(refusedBy(ContactRule.NOT_A_MEMBER));
    }

    @Test
    void whoLeftLaterWasInContactThen() {
        community.left("2011-09-01", "two");
        ties.givenNoPriorActivity()
                .when(contact("2011-08-31", "one", "one", "two"))
                .expectEvents(made("one", "one", "two"));
    }

    private static ContactCommand contact(String day, String initiator, String... people) {
        return new ContactCommand.MakeContact(
                ID,
                ToldCommunity.ID,
                person(initiator),
                people(people),
                ContactMode.PHONE,
                null,
                by(initiator, ToldCommunity.ID, day));
    }

    private static ContactEvent made(String initiator, String... people) {
        return new ContactEvent.ContactMade(
                ID, ToldCommunity.ID, person(initiator), people(people), ContactMode.PHONE, null);
    }

    private static List<PersonId> people(String... accounts) {
        return Stream.of(accounts).map(Told::person).toList();
    }

    @Test
    void helpIsGivenByOneMemberToAnother() {
        var given =
                new ContactEvent.HelpGiven(
                        ID, ToldCommunity.ID, person("one"), person("two"), "a van");
        ties.givenNoPriorActivity().when(told(given)).expectEvents(given);
        ties.givenNoPriorActivity()
                .when(
                        told(
                                new ContactEvent.HelpGiven(
                                        ID,
                                        ToldCommunity.ID,
                                        person("one"),
                                        person("stranger"),
                                        "a van")))
                .expectException(refusedBy(AuthorizationRule.NAMED_NOT_A_MEMBER));
        ties.givenNoPriorActivity()
                .when(
                        told(
                                new ContactEvent.HelpGiven(
                                        ID,
                                        ToldCommunity.ID,
                                        person("one"),
                                        person("one"),
                                        "a van")))
                .expectException(refusedBy(ContactRule.SAME_PERSON_TWICE));
    }

    private static ContactCommand.Tell told(ContactEvent event) {
        return new ContactCommand.Tell(event, by("one", ToldCommunity.ID, "2010-02-01"));
    }
}
