package nl.noaber.command.session;

import static nl.noaber.command.session.SessionGuards.requireHeld;
import static nl.noaber.command.session.SessionGuards.requireNotCancelled;

import java.util.HashSet;
import java.util.List;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;

/** Decides what people do in and around a session, by their membership of its community. */
record ParticipationDecider(Session state, MembershipLookup memberships) {

    List<SessionEvent> decide(SessionCommand.Participation command) {
        return switch (command) {
            case SessionCommand.OfferHost offer -> List.of(offerHost(offer));
            case SessionCommand.RecordAttendance attendance -> recordAttendance(attendance);
            case SessionCommand.SwitchRole switchRole -> List.of(switchRole(switchRole));
            case SessionCommand.Contribute contribute -> List.of(contribute(contribute));
            case SessionCommand.RecordEvent recorded -> List.of(record(recorded));
            case SessionCommand.CombineHats combine -> List.of(combineHats(combine));
        };
    }

    private SessionEvent offerHost(SessionCommand.OfferHost command) {
        requireNotCancelled(state);
        requireMember(command.host(), command.envelope().occurredOn());
        return new SessionEvent.HostOffered(state.id(), command.host());
    }

    private List<SessionEvent> recordAttendance(SessionCommand.RecordAttendance command) {
        requireHeld(state);
        return new AttendanceDecider(state, memberships).decide(command);
    }

    private SessionEvent switchRole(SessionCommand.SwitchRole command) {
        requireHeld(state);
        Envelope envelope = command.envelope();
        var from = new RefusedItem("from", null, command.from().code());
        var to = new RefusedItem("to", null, command.to().code());
        SessionRule.CAPACITY_UNDECLARED.when(command.to() instanceof ActingAs.Undeclared, to);
        SessionRule.SWITCH_CHANGES_NOTHING.when(command.to().equals(command.from()), to);
        var membership = membershipOf(envelope.actor());
        SessionRule.CAPACITY_NOT_HELD.unless(
                membership.holds(command.from(), envelope.occurredOn()), from);
        SessionRule.CAPACITY_NOT_HELD.unless(
                membership.holds(command.to(), envelope.occurredOn()), to);
        return new SessionEvent.RoleSwitched(
                state.id(), envelope.actor(), command.from(), command.to());
    }

    private SessionEvent contribute(SessionCommand.Contribute command) {
        requireHeld(state);
        return new SessionEvent.ContributionMade(
                state.id(),
                command.envelope().actor(),
                capacityOf(command.envelope()),
                command.topic());
    }

    /** An event that is only recorded: the people it names are members of the community. */
    private SessionEvent record(SessionCommand.RecordEvent command) {
        switch (command.event()) {
            case SessionEvent.Preparation _ -> requireNotCancelled(state);
            case SessionEvent.Course _, SessionEvent.Part _, SessionEvent.Method _ ->
                    requireHeld(state);
        }
        ReferencedPeople.requireMembers(
                command.event(), state.community(), command.envelope().occurredOn(), memberships);
        return command.event();
    }

    private SessionEvent combineHats(SessionCommand.CombineHats command) {
        requireHeld(state);
        var combined = command.event();
        ActionRequest.requireOneself(combined.person(), command.envelope());
        var named = new HashSet<ActingAs>();
        var membership = membershipOf(combined.person());
        ListedItems.each(
                "hats",
                combined.hats(),
                ActingAs::code,
                hat -> {
                    SessionRule.SAME_HAT_TWICE.unless(named.add(hat));
                    SessionRule.CAPACITY_UNDECLARED.when(hat instanceof ActingAs.Undeclared);
                    SessionRule.CAPACITY_NOT_HELD.unless(
                            membership.holds(hat, command.envelope().occurredOn()));
                });
        return combined;
    }

    /** Rule H6: an undeclared actor speaks in the hat last put on, if they still hold it. */
    private ActingAs capacityOf(Envelope envelope) {
        ActingAs last = state.hats().get(envelope.actor());
        return envelope.actingAs() instanceof ActingAs.Undeclared
                        && last != null
                        && membershipOf(envelope.actor()).holds(last, envelope.occurredOn())
                ? last
                : envelope.actingAs();
    }

    private void requireMember(PersonId person, OccurredOn moment) {
        SessionRule.NOT_A_MEMBER.unless(membershipOf(person).isMember(moment));
    }

    private Membership membershipOf(PersonId person) {
        return memberships.of(state.community(), person);
    }
}
