package nl.noaber.command.organisation;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.jspecify.annotations.Nullable;

/**
 * The state of one organisation that its rules need.
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
}
