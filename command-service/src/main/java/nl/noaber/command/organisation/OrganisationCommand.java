package nl.noaber.command.organisation;

import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;

/** The commands to an organisation. */
sealed interface OrganisationCommand extends StreamCommand {
    OrganisationId organisation();

    @Override
    default OrganisationId stream() {
        return organisation();
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
