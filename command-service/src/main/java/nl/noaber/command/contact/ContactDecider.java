package nl.noaber.command.contact;

import java.util.HashSet;
import java.util.List;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.id.PersonId;

/**
 * Decides on a command to a contact: it gives events, or a refusal by a {@link ContactRule}. A
 * contact does not change once it is made, so no rule reads its state.
 */
record ContactDecider(MembershipLookup memberships) {

    List<ContactEvent> decide(ContactCommand command) {
        return switch (command) {
            case ContactCommand.MakeContact make -> List.of(makeContact(make));
            case ContactCommand.RecordEvent recorded -> List.of(record(recorded));
        };
    }

    private ContactEvent makeContact(ContactCommand.MakeContact command) {
        ContactRule.TOO_FEW_PEOPLE.unless(command.people().size() >= 2);
        var named = new HashSet<PersonId>();
        ListedItems.each(
                "people",
                command.people(),
                PersonId::value,
                person -> ContactRule.SAME_PERSON_TWICE.unless(named.add(person)));
        ContactRule.INITIATOR_NOT_AMONG_THEM.unless(
                command.people().contains(command.initiatedBy()));
        ListedItems.each(
                "people",
                command.people(),
                PersonId::value,
                person -> {
                    var membership = memberships.of(command.community(), person);
                    ContactRule.NOT_A_MEMBER.unless(
                            membership.isMember(command.envelope().occurredOn()));
                });
        return new ContactEvent.ContactMade(
                command.contact(),
                command.community(),
                command.initiatedBy(),
                command.people(),
                command.mode(),
                command.topic());
    }

    /** An event that is only recorded: it names different people, all of them members. */
    private ContactEvent record(ContactCommand.RecordEvent command) {
        requireDistinct(ReferencedPeople.in(command.event()));
        ReferencedPeople.requireMembers(
                command.event(),
                command.event().community(),
                command.envelope().occurredOn(),
                memberships);
        return command.event();
    }

    private static void requireDistinct(List<PersonId> people) {
        ContactRule.SAME_PERSON_TWICE.unless(new HashSet<>(people).size() == people.size());
    }
}
