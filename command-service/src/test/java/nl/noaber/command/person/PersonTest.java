package nl.noaber.command.person;

import static nl.noaber.command.fixture.EnvelopeFixture.as;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.List;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final PersonId ID = person(1);
    private static final String DAY = "2010-01-01";
    private static final OrganisationId FIRM = new OrganisationId("firm");
    private static final EventMessage<?> REGISTERED =
            stored(new PersonEvent.Registered(ID, "resident-01"), DAY);
    private static final EventMessage<?> DECLARED =
            stored(new PersonEvent.HatDeclared(ID, "neighbour", HatCategory.PRIVATE), DAY);

    private final FixtureConfiguration<PersonAggregate> fixture =
            new AggregateTestFixture<>(PersonAggregate.class);

    private TestExecutor<PersonAggregate> given(EventMessage<?>... events) {
        return fixture.given(List.of(events));
    }

    private static PersonCommand.DeclareHat declare(Envelope envelope) {
        return new PersonCommand.DeclareHat(ID, "neighbour", HatCategory.PRIVATE, envelope);
    }

    private static Envelope recordedBy(String account) {
        Envelope mine = by(ID, DAY);
        return new Envelope(
                null,
                mine.occurredOn(),
                account,
                ID,
                mine.actingAs(),
                null,
                Visibility.COMMUNITY,
                Provenance.LIVE,
                null,
                null,
                null);
    }

    @Test
    void nobodyIsRegisteredTwice() {
        var register = new PersonCommand.Register(ID, "resident-01", by(ID, DAY));
        fixture.givenNoPriorActivity()
                .when(register)
                .expectEvents(new PersonEvent.Registered(ID, "resident-01"));
        refusedBy(PersonRule.REGISTERED_ALREADY, given(REGISTERED).when(register));
    }

    @Test
    void hatsAreSelfDeclared() {
        given(REGISTERED)
                .when(declare(by(ID, DAY)))
                .expectEvents(new PersonEvent.HatDeclared(ID, "neighbour", HatCategory.PRIVATE));
        refusedBy(PersonRule.NOT_FOR_ANOTHER, given(REGISTERED).when(declare(by(person(2), DAY))));
        refusedBy(
                PersonRule.NOT_FOR_ANOTHER,
                given(REGISTERED).when(declare(recordedBy("another account"))));
    }

    @Test
    void aHatIsDeclaredOnceAndRetiredOnce() {
        var retire = new PersonCommand.RetireHat(ID, "neighbour", by(ID, DAY));
        refusedBy(
                PersonRule.HAT_DECLARED_ALREADY,
                given(REGISTERED, DECLARED).when(declare(by(ID, DAY))));
        given(REGISTERED, DECLARED)
                .when(retire)
                .expectEvents(new PersonEvent.HatRetired(ID, "neighbour"));
        refusedBy(PersonRule.HAT_NOT_DECLARED, given(REGISTERED).when(retire));
    }

    @Test
    void nobodyStatesOrEndsThePositionOfAnother() {
        var started = stored(new PersonEvent.AffiliationStarted(ID, FIRM, "owner"), DAY);
        for (var stranger : List.of(by(person(2), DAY), recordedBy("another account"))) {
            refusedBy(
                    PersonRule.NOT_FOR_ANOTHER,
                    given(REGISTERED)
                            .when(new PersonCommand.StartAffiliation(ID, FIRM, "owner", stranger)));
            refusedBy(
                    PersonRule.NOT_FOR_ANOTHER,
                    given(REGISTERED, started)
                            .when(new PersonCommand.EndAffiliation(ID, FIRM, stranger)));
        }
    }

    @Test
    void theRegistrarOfAPersonWithoutAccountStatesTheirPosition() {
        given(REGISTERED)
                .when(new PersonCommand.StartAffiliation(ID, FIRM, "owner", recordedBy("account")))
                .expectEvents(new PersonEvent.AffiliationStarted(ID, FIRM, "owner"));
    }

    @Test
    void outsideACommunityAnActorUsesADeclaredHatOrNone() {
        refusedBy(
                PersonRule.CAPACITY_NOT_HELD,
                given(REGISTERED)
                        .when(
                                new PersonCommand.StartAffiliation(
                                        ID, FIRM, "owner", as(Role.HOST, ID, DAY))));
        refusedBy(
                PersonRule.CAPACITY_NOT_HELD,
                fixture.givenNoPriorActivity()
                        .when(
                                new PersonCommand.Register(
                                        ID, "resident-01", as(Role.HOST, ID, DAY))));
    }

    @Test
    void onePositionPerOrganisationAtATime() {
        var start = new PersonCommand.StartAffiliation(ID, FIRM, "owner", by(ID, DAY));
        var end = new PersonCommand.EndAffiliation(ID, FIRM, by(ID, DAY));
        var started = stored(new PersonEvent.AffiliationStarted(ID, FIRM, "owner"), DAY);
        given(REGISTERED)
                .when(start)
                .expectEvents(new PersonEvent.AffiliationStarted(ID, FIRM, "owner"));
        refusedBy(PersonRule.AFFILIATED_ALREADY, given(REGISTERED, started).when(start));
        given(REGISTERED, started)
                .when(end)
                .expectEvents(new PersonEvent.AffiliationEnded(ID, FIRM));
        refusedBy(PersonRule.NOT_AFFILIATED, given(REGISTERED).when(end));
    }
}
