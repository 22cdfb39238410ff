package nl.noaber.command.contact;

import java.util.HashSet;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.id.ContactId;

/** One contact; once made it does not change, so all its rules look at the command alone. */
record Contact(ContactId id) {

    /** The tie after its event. */
    static Contact evolve(ContactEvent event) {
        return new Contact(event.contact());
    }

    /** What is only recorded; nobody stands to themself. */
    static ContactEvent record(ContactCommand.Tell c, MembershipLookup standings) {
        var named = ReferencedPeople.in(c.event());
        ContactRule.SAME_PERSON_TWICE.unless(new HashSet<>(named).size() == named.size());
        ReferencedPeople.requireMembers(
                c.event(), c.event().community(), c.envelope().occurredOn(), standings);
        return c.event();
    }

    static ContactEvent.ContactMade make(ContactCommand.MakeContact c, MembershipLookup standings) {
        ContactRule.TOO_FEW_PEOPLE.unless(c.people().size() >= 2);
        ContactRule.SAME_PERSON_TWICE.unless(new HashSet<>(c.people()).size() == c.people().size());
        ContactRule.INITIATOR_NOT_AMONG_THEM.unless(c.people().contains(c.initiatedBy()));
        for (var person : c.people()) {
            ContactRule.NOT_A_MEMBER.unless(
                    standings.of(c.community(), person).isMember(c.envelope().occurredOn()));
        }
        return new ContactEvent.ContactMade(
                c.contact(), c.community(), c.initiatedBy(), c.people(), c.mode(), c.topic());
    }
}
