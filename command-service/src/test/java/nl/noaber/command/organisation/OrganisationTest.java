package nl.noaber.command.organisation;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private static final OrganisationId ID = new OrganisationId("o-1");

    private final FixtureConfiguration<OrganisationAggregate> organisations =
            new AggregateTestFixture<>(OrganisationAggregate.class);

    @Test
    void anOrganisationIsRegistered() {
        organisations
                .givenNoPriorActivity()
                .when(register(by("registrar", null, "2009-10-01")))
                .expectEvents(
                        new OrganisationEvent.Registered(
                                ID, "Bank", PartyType.BUSINESS, "banking"));
    }

    @Test
    void isRegisteredForNobodyElse() {
        refusedBy(
                OrganisationRule.NOT_FOR_ANOTHER,
                organisations
                        .givenNoPriorActivity()
                        .when(
                                register(
                                        by(
                                                "registrar",
                                                personOf("other"),
                                                null,
                                                "2009-10-01",
                                                new ActingAs.Undeclared()))));
    }

    @Test
    void isRegisteredInNoRole() {
        refusedBy(
                OrganisationRule.CAPACITY_NOT_HELD,
                organisations
                        .givenNoPriorActivity()
                        .when(
                                register(
                                        by(
                                                "registrar",
                                                personOf("registrar"),
                                                null,
                                                "2009-10-01",
                                                new ActingAs.InRole(Role.FACILITATOR)))));
    }

    @Test
    void itsRegistrarChangesIt() {
        organisations
                .givenCommands(register(by("registrar", null, "2009-10-01")))
                .when(change("registrar", "finance"))
                .expectEvents(
                        new OrganisationEvent.Changed(ID, "Bank", PartyType.BUSINESS, "finance"));
    }

    @Test
    void nobodyElseChangesIt() {
        refusedBy(
                OrganisationRule.NOT_THE_REGISTRAR,
                organisations
                        .givenCommands(register(by("registrar", null, "2009-10-01")))
                        .when(change("other", "finance")));
    }

    @Test
    void aChangeChangesSomethingAlsoAfterAnEarlierOne() {
        refusedBy(
                OrganisationRule.CHANGES_NOTHING,
                organisations
                        .givenCommands(
                                register(by("registrar", null, "2009-10-01")),
                                change("registrar", "finance"))
                        .when(change("registrar", "finance")));
    }

    private static OrganisationCommand register(Envelope envelope) {
        return new OrganisationCommand.Register(
                ID, "Bank", PartyType.BUSINESS, "banking", envelope);
    }

    private static OrganisationCommand change(String account, String sector) {
        return new OrganisationCommand.Change(
                ID, "Bank", PartyType.BUSINESS, sector, by(account, null, "2009-11-01"));
    }
}
