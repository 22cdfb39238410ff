package nl.noaber.command.organisation;

import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to an organisation: it gives events, or a refusal by an {@link
 * OrganisationRule}.
 *
 * @param state none before the organisation is registered
 */
record OrganisationDecider(@Nullable Organisation state) {

    List<OrganisationEvent> decide(OrganisationCommand command) {
        return switch (command) {
            case OrganisationCommand.Register register -> List.of(register(register));
            case OrganisationCommand.Change change -> List.of(change(change));
        };
    }

    private OrganisationEvent register(OrganisationCommand.Register command) {
        requireOwn(command.envelope());
        return new OrganisationEvent.Registered(
                command.organisation(), command.label(), command.partyType(), command.sector());
    }

    private OrganisationEvent change(OrganisationCommand.Change command) {
        requireOwn(command.envelope());
        OrganisationRule.NOT_THE_REGISTRAR.unless(
                command.envelope().recordedBy().equals(organisation().registrar()));
        var changed =
                new OrganisationEvent.Changed(
                        organisation().id(),
                        command.label(),
                        command.partyType(),
                        command.sector());
        OrganisationRule.CHANGES_NOTHING.when(
                organisation()
                        .equals(Organisation.evolve(organisation(), changed, command.envelope())));
        return changed;
    }

    private static void requireOwn(Envelope envelope) {
        OrganisationRule.NOT_FOR_ANOTHER.unless(
                PersonId.ofAccount(envelope.recordedBy()).equals(envelope.actor()));
        OrganisationRule.CAPACITY_NOT_HELD.unless(
                envelope.actingAs() instanceof ActingAs.Undeclared);
    }

    private Organisation organisation() {
        return Objects.requireNonNull(state, "An organisation is registered first");
    }
}
