package nl.noaber.command.tie;

import java.util.HashSet;
import nl.noaber.command.acting.Named;
import nl.noaber.command.acting.Standings;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.tie.TieEvent;

/** One contact; once made it does not change, so all its rules look at the command alone. */
record Tie(ContactId id) {

    /** The tie after its event. */
    static Tie evolve(TieEvent event) {
        return new Tie(event.contact());
    }

    /** What is only recorded; nobody stands to themself. */
    static TieEvent record(TieCommand.Tell c, Standings standings) {
        var named = Named.in(c.event());
        TieRule.SAME_PERSON_TWICE.unless(new HashSet<>(named).size() == named.size());
        Named.requireMembers(
                c.event(), c.event().community(), c.envelope().occurredOn(), standings);
        return c.event();
    }

    static TieEvent.ContactMade make(TieCommand.MakeContact c, Standings standings) {
        TieRule.TOO_FEW_PEOPLE.unless(c.people().size() >= 2);
        TieRule.SAME_PERSON_TWICE.unless(new HashSet<>(c.people()).size() == c.people().size());
        TieRule.INITIATOR_NOT_AMONG_THEM.unless(c.people().contains(c.initiatedBy()));
        for (var person : c.people()) {
            TieRule.NOT_A_MEMBER.unless(
                    standings.of(c.community(), person).isMember(c.envelope().occurredOn()));
        }
        return new TieEvent.ContactMade(
                c.contact(), c.community(), c.initiatedBy(), c.people(), c.mode(), c.topic());
    }
}
