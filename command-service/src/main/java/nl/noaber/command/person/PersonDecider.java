package nl.noaber.command.person;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a person: it gives events, or a refusal by a {@link PersonRule}.
 *
 * @param state none before the person is registered
 */
record PersonDecider(@Nullable Person state) {

    List<PersonEvent> decide(PersonCommand command) {
        return switch (command) {
            case PersonCommand.Register register -> List.of(register(register));
            case PersonCommand.DeclareHat declare -> List.of(declareHat(declare));
            case PersonCommand.RetireHat retire -> List.of(retireHat(retire));
            case PersonCommand.StartAffiliation start -> List.of(startAffiliation(start));
            case PersonCommand.EndAffiliation end -> List.of(endAffiliation(end));
            case PersonCommand.RecordEvent recorded -> List.of(record(recorded));
        };
    }

    private PersonEvent register(PersonCommand.Register command) {
        PersonRule.REGISTERED_ALREADY.unless(state == null);
        PersonRule.CAPACITY_NOT_HELD.unless(
                command.envelope().actingAs() instanceof ActingAs.Undeclared);
        return new PersonEvent.Registered(command.person(), command.label());
    }

    private PersonEvent declareHat(PersonCommand.DeclareHat command) {
        requireOwn(command.envelope(), command.hat());
        PersonRule.HAT_DECLARED_ALREADY.when(
                person().worn().containsKey(command.hat()),
                new RefusedItem("hat", null, command.hat()));
        return new PersonEvent.HatDeclared(person().id(), command.hat(), command.category());
    }

    private PersonEvent retireHat(PersonCommand.RetireHat command) {
        requireOwn(command.envelope(), null);
        PersonRule.HAT_NOT_DECLARED.unless(person().worn().containsKey(command.hat()));
        return new PersonEvent.HatRetired(person().id(), command.hat());
    }

    private PersonEvent startAffiliation(PersonCommand.StartAffiliation command) {
        requireOwn(command.envelope(), null);
        PersonRule.AFFILIATED_ALREADY.when(
                person().affiliations().contains(command.organisation()));
        return new PersonEvent.AffiliationStarted(
                person().id(), command.organisation(), command.position());
    }

    private PersonEvent endAffiliation(PersonCommand.EndAffiliation command) {
        requireOwn(command.envelope(), null);
        PersonRule.NOT_AFFILIATED.unless(person().affiliations().contains(command.organisation()));
        return new PersonEvent.AffiliationEnded(person().id(), command.organisation());
    }

    /** A statement of a person about themself. */
    private PersonEvent record(PersonCommand.RecordEvent command) {
        requireOwn(command.envelope(), null);
        return command.event();
    }

    /**
     * Refuses a command on behalf of somebody else, or in a capacity that the person does not have.
     *
     * @param declaring hat that the command itself declares, if any
     */
    private void requireOwn(Envelope envelope, @Nullable String declaring) {
        PersonRule.NOT_FOR_ANOTHER.unless(
                envelope.actor().equals(person().id())
                        && (PersonId.ofAccount(envelope.recordedBy()).equals(person().id())
                                || envelope.recordedBy().equals(person().registrar())));
        PersonRule.CAPACITY_NOT_HELD.unless(
                switch (envelope.actingAs()) {
                    case ActingAs.Undeclared _ -> true;
                    case ActingAs.InRole _ -> false;
                    case ActingAs.WithHat(var hat) ->
                            hat.equals(declaring) || person().worn().containsKey(hat);
                });
    }

    private Person person() {
        return Objects.requireNonNull(state, "A person is registered first");
    }
}
