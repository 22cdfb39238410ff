package nl.noaber.command.organisation;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to an organisation. */
sealed interface OrganisationCommand {
    OrganisationId organisation();

    Envelope envelope();

    @TargetAggregateIdentifier
    default String target() {
        return organisation().value();
    }

    record Register(
            OrganisationId organisation,
            String label,
            PartyType partyType,
            String sector,
            Envelope envelope)
            implements OrganisationCommand {}

    record Change(
            OrganisationId organisation,
            String label,
            PartyType partyType,
            String sector,
            Envelope envelope)
            implements OrganisationCommand {}
}
