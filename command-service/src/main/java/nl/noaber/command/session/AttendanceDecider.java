package nl.noaber.command.session;

import java.util.HashSet;
import java.util.List;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;

/** What people do in and around a session, judged by what they are in its community. */
record AttendanceDecider(Session session, MembershipLookup standings) {

    SessionEvent.HostOffered offerHost(SessionCommand.OfferHost c) {
        session.requireGoesOn();
        requireMember(c.host(), c.envelope().occurredOn());
        return new SessionEvent.HostOffered(session.id(), c.host());
    }

    List<SessionEvent> recordAttendance(SessionCommand.RecordAttendance c) {
        session.requireHeld();
        var named = new HashSet<PersonId>();
        for (var presence : c.attendances()) {
            SessionRule.SAME_PERSON_TWICE.unless(named.add(presence.person()));
            SessionRule.ATTENDANCE_RECORDED_ALREADY.when(
                    presence.attendance() == session.attendances().get(presence.person()));
            requireMember(presence.person(), session.on());
        }
        return c.attendances().stream()
                .<SessionEvent>map(p ->
                        new SessionEvent.AttendanceRecorded(
                                session.id(), p.person(), p.attendance(), p.reason()))
                .toList();
    }

    SessionEvent.RoleSwitched switchRole(SessionCommand.SwitchRole c) {
        session.requireHeld();
        Envelope envelope = c.envelope();
        SessionRule.CAPACITY_UNDECLARED.when(c.to() instanceof ActingAs.Undeclared);
        SessionRule.SWITCH_CHANGES_NOTHING.when(c.to().equals(c.from()));
        var standing = standingOf(envelope.actor());
        SessionRule.CAPACITY_NOT_HELD.unless(
                standing.holds(c.from(), envelope.occurredOn())
                        && standing.holds(c.to(), envelope.occurredOn()));
        return new SessionEvent.RoleSwitched(session.id(), envelope.actor(), c.from(), c.to());
    }

    SessionEvent.ContributionMade contribute(SessionCommand.Contribute c) {
        session.requireHeld();
        return new SessionEvent.ContributionMade(
                session.id(), c.envelope().actor(), capacityOf(c.envelope()), c.topic());
    }

    /** What is only recorded: before a session that goes on, or about one that was held. */
    SessionEvent record(SessionCommand.Tell c) {
        switch (c.event()) {
            case SessionEvent.Preparation _ -> session.requireGoesOn();
            case SessionEvent.Course _, SessionEvent.Part _, SessionEvent.Method _ ->
                    session.requireHeld();
        }
        ReferencedPeople.requireMembers(
                c.event(), session.community(), c.envelope().occurredOn(), standings);
        return c.event();
    }

    SessionEvent.HatsCombined combine(SessionCommand.CombineHats c) {
        session.requireHeld();
        var combined = c.event();
        ActionRequest.requireOneself(combined.person(), c.envelope());
        SessionRule.SAME_HAT_TWICE.unless(
                new HashSet<>(combined.hats()).size() == combined.hats().size());
        var standing = standingOf(combined.person());
        for (var hat : combined.hats()) {
            SessionRule.CAPACITY_UNDECLARED.when(hat instanceof ActingAs.Undeclared);
            SessionRule.CAPACITY_NOT_HELD.unless(standing.holds(hat, c.envelope().occurredOn()));
        }
        return combined;
    }

    /** Rule H6: who does not say in which hat, speaks in the one last put on, if still theirs. */
    private ActingAs capacityOf(Envelope envelope) {
        ActingAs last = session.hats().get(envelope.actor());
        return envelope.actingAs() instanceof ActingAs.Undeclared
                        && last != null
                        && standingOf(envelope.actor()).holds(last, envelope.occurredOn())
                ? last
                : envelope.actingAs();
    }

    private void requireMember(PersonId person, OccurredOn moment) {
        SessionRule.NOT_A_MEMBER.unless(standingOf(person).isMember(moment));
    }

    private Membership standingOf(PersonId person) {
        return standings.of(session.community(), person);
    }
}
