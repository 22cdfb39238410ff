package nl.noaber.command.organisation;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, as far as its rules look.
 *
 * @param registrar the account that registered it
 */
record Organisation(
        OrganisationId id, String registrar, String label, PartyType partyType, String sector) {

    /** The organisation after one more event. */
    static Organisation evolve(
            @Nullable Organisation before, OrganisationEvent event, Envelope envelope) {
        return switch (event) {
            case OrganisationEvent.Registered(var id, var label, var partyType, var sector) ->
                    new Organisation(id, envelope.recordedBy(), label, partyType, sector);
            case OrganisationEvent.Changed(var id, var label, var partyType, var sector) -> {
                if (before == null) {
                    throw new IllegalStateException("An organisation begins with a registration");
                }
                yield new Organisation(id, before.registrar, label, partyType, sector);
            }
        };
    }

    static OrganisationEvent.Registered register(OrganisationCommand.Register c) {
        requireOwn(c.envelope());
        return new OrganisationEvent.Registered(
                c.organisation(), c.label(), c.partyType(), c.sector());
    }

    OrganisationEvent.Changed change(OrganisationCommand.Change c) {
        requireOwn(c.envelope());
        OrganisationRule.NOT_THE_REGISTRAR.unless(c.envelope().recordedBy().equals(registrar));
        OrganisationRule.CHANGES_NOTHING.when(
                equals(new Organisation(id, registrar, c.label(), c.partyType(), c.sector())));
        return new OrganisationEvent.Changed(id, c.label(), c.partyType(), c.sector());
    }

    private static void requireOwn(Envelope envelope) {
        OrganisationRule.NOT_FOR_ANOTHER.unless(
                PersonId.ofAccount(envelope.recordedBy()).equals(envelope.actor()));
        OrganisationRule.CAPACITY_NOT_HELD.unless(
                envelope.actingAs() instanceof ActingAs.Undeclared);
    }
}
