package nl.noaber.command.contact;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.fixture.EnvelopeFixture;
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

    private final CommunityHistory community =
            new CommunityHistory().joined("2009-11-09", "one", "two", "three");
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
        refusedBy(
                ContactRule.TOO_FEW_PEOPLE,
                ties.givenNoPriorActivity().when(contact("2010-01-07", "one", "one")));
    }

    @Test
    void nobodyIsInContactWithThemselves() {
        refusedBy(
                ContactRule.SAME_PERSON_TWICE,
                ties.givenNoPriorActivity().when(contact("2010-01-07", "one", "one", "one")));
    }

    @Test
    void theInitiatorOfAContactTakesPartInIt() {
        refusedBy(
                ContactRule.INITIATOR_NOT_AMONG_THEM,
                ties.givenNoPriorActivity().when(contact("2010-01-07", "three", "one", "two")));
    }

    @Test
    void aNonMemberIsInNoContactHere() {
        refusedBy(
                ContactRule.NOT_A_MEMBER,
                ties.givenNoPriorActivity().when(contact("2010-01-07", "one", "one", "stranger")));
    }

    @Test
    void aFormerMemberIsInNoContactHere() {
        community.left("2011-09-01", "two");
        refusedBy(
                ContactRule.NOT_A_MEMBER,
                ties.givenNoPriorActivity().when(contact("2011-09-02", "one", "one", "two")));
    }

    @Test
    void aMemberWhoLeftLaterWasInContactThen() {
        community.left("2011-09-01", "two");
        ties.givenNoPriorActivity()
                .when(contact("2011-08-31", "one", "one", "two"))
                .expectEvents(made("one", "one", "two"));
    }

    private static ContactCommand contact(String day, String initiator, String... people) {
        return new ContactCommand.MakeContact(
                ID,
                CommunityHistory.ID,
                personOf(initiator),
                people(people),
                ContactMode.PHONE,
                null,
                by(initiator, CommunityHistory.ID, day));
    }

    private static ContactEvent made(String initiator, String... people) {
        return new ContactEvent.ContactMade(
                ID,
                CommunityHistory.ID,
                personOf(initiator),
                people(people),
                ContactMode.PHONE,
                null);
    }

    private static List<PersonId> people(String... accounts) {
        return Stream.of(accounts).map(EnvelopeFixture::personOf).toList();
    }

    @Test
    void helpIsGivenByOneMemberToAnother() {
        var given =
                new ContactEvent.HelpGiven(
                        ID, CommunityHistory.ID, personOf("one"), personOf("two"), "a van");
        ties.givenNoPriorActivity().when(command(given)).expectEvents(given);
        refusedBy(
                AuthorizationRule.NAMED_NOT_A_MEMBER,
                ties.givenNoPriorActivity()
                        .when(
                                command(
                                        new ContactEvent.HelpGiven(
                                                ID,
                                                CommunityHistory.ID,
                                                personOf("one"),
                                                personOf("stranger"),
                                                "a van"))));
        refusedBy(
                ContactRule.SAME_PERSON_TWICE,
                ties.givenNoPriorActivity()
                        .when(
                                command(
                                        new ContactEvent.HelpGiven(
                                                ID,
                                                CommunityHistory.ID,
                                                personOf("one"),
                                                personOf("one"),
                                                "a van"))));
    }

    private static ContactCommand.RecordEvent command(ContactEvent event) {
        return new ContactCommand.RecordEvent(event, by("one", CommunityHistory.ID, "2010-02-01"));
    }
}
