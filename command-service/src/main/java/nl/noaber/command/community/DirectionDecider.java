package nl.noaber.command.community;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.authorization.JointDecisionPolicy;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;

/** What is decided, objected to and told in a community, judged by what others know of it. */
record DirectionDecider(
        Community community,
        MembershipLookup standings,
        MeetingLookup meetings,
        EventLookup earlier) {

    /** What is only recorded: those named belong, and it is not over. */
    CommunityEvent record(CommunityCommand.Tell c) {
        community.requireOpen(c.envelope());
        if (c.event() instanceof CommunityEvent.Extended) {
            community.requireCarrier(c.envelope());
        }
        ReferencedPeople.requireMembers(
                c.event(), community.id(), c.envelope().occurredOn(), standings);
        return c.event();
    }

    /** What participants decided together (rule H3). */
    CommunityEvent decide(CommunityCommand.Decide c) {
        community.requireOpen(c.envelope());
        var together = new JointDecisionPolicy(community.id(), standings, meetings);
        together.require(c.basis(), c.envelope());
        community.agreed().require(c.event());
        if (c.event() instanceof CommunityEvent.DecisionTaken e) {
            together.requirePresent(e.present(), e.basis());
            requireHere(e.followsFrom());
        } else if (c.event() instanceof CommunityEvent.DecisionRevised e) {
            together.requirePresent(e.present(), e.basis());
            requireHere(e.followsFrom());
        }
        return c.event();
    }

    CommunityEvent.ObjectionRaised object(CommunityCommand.RaiseObjection c) {
        community.requireOpen(c.envelope());
        CommunityRule.NOT_A_MATTER_HERE.unless(
                here(c.event().against())
                        .filter(e -> e.event() instanceof CommunityEvent.Direction)
                        .isPresent());
        return c.event();
    }

    CommunityEvent.Spawned spawn(CommunityCommand.Spawn c) {
        community.requireOpen(c.envelope());
        requireOther(c.event().spawned(), c.envelope());
        return c.event();
    }

    /** Also after the closing: what continues it is often not there before. */
    CommunityEvent.ContinuedAs continueAs(CommunityCommand.ContinueAs c) {
        requireOther(c.event().successor(), c.envelope());
        return c.event();
    }

    private void requireOther(CommunityId other, Envelope envelope) {
        CommunityRule.NOT_A_COMMUNITY.when(
                other.equals(community.id())
                        || standings.of(other, envelope.actor()).tenures().isEmpty());
    }

    private void requireHere(List<EventId> events) {
        events.forEach(e -> CommunityRule.NOT_AN_EVENT_HERE.unless(here(e).isPresent()));
    }

    private Optional<RecordedEvent> here(EventId event) {
        return earlier.find(event).filter(e -> community.id().equals(e.envelope().community()));
    }
}
