package nl.noaber.command.group;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a group: it gives events, or a refusal by a {@link GroupRule}.
 *
 * @param state none before the group is formed
 */
record GroupDecider(
        @Nullable Group state, MembershipLookup memberships, ClosedCommunityLookup closures) {

    List<GroupEvent> decide(GroupCommand command) {
        return switch (command) {
            case GroupCommand.Form form -> form(form);
            case GroupCommand.AddMember add -> List.of(addMember(add));
            case GroupCommand.RemoveMember remove -> List.of(removeMember(remove));
            case GroupCommand.Dissolve dissolve -> List.of(dissolve(dissolve));
            case GroupCommand.RecordEvent(_, GroupEvent.MandateSet mandate, var envelope) ->
                    List.of(setMandate(mandate, envelope));
            case GroupCommand.RecordEvent recorded -> List.of(record(recorded));
            case GroupCommand.Volunteer volunteer ->
                    List.of(new AdviceDecider(group(), closures).volunteer(volunteer));
            case GroupCommand.Advise advise ->
                    List.of(new AdviceDecider(group(), closures).advise(advise));
        };
    }

    private List<GroupEvent> form(GroupCommand.Form command) {
        OccurredOn on = command.envelope().occurredOn();
        var members = command.members();
        GroupRule.COMMUNITY_CLOSED.when(closures.isClosed(command.community(), on));
        var named = new HashSet<PersonId>();
        ListedItems.each(
                "members",
                members,
                PersonId::value,
                person -> {
                    GroupRule.SAME_PERSON_TWICE.unless(named.add(person));
                    requireBelonging(command.community(), command.kind(), person, on);
                });
        GroupEvent formed =
                new GroupEvent.Formed(
                        command.group(), command.community(), command.kind(), command.name());
        var added =
                members.stream()
                        .<GroupEvent>map(
                                person -> new GroupEvent.MemberAdded(command.group(), person));
        return Stream.concat(Stream.of(formed), added).toList();
    }

    private GroupEvent addMember(GroupCommand.AddMember command) {
        OccurredOn on = command.envelope().occurredOn();
        GroupRule.COMMUNITY_CLOSED.when(closures.isClosed(group().community(), on));
        GroupRule.DISSOLVED.when(group().life().certainlyOver(on));
        GroupRule.MEMBER_ALREADY.when(group().present(command.person()).isPresent());
        requireBelonging(group().community(), group().kind(), command.person(), on);
        return new GroupEvent.MemberAdded(group().id(), command.person());
    }

    private GroupEvent removeMember(GroupCommand.RemoveMember command) {
        OccurredOn on = command.envelope().occurredOn();
        GroupRule.NOT_A_MEMBER.unless(group().present(command.person()).isPresent());
        GroupRule.DISSOLVED.when(group().life().certainlyOver(on));
        return new GroupEvent.MemberRemoved(group().id(), command.person(), command.reason());
    }

    /** Rule H5: on purpose, so with a reason and with what follows; also in a closed community. */
    private GroupEvent dissolve(GroupCommand.Dissolve command) {
        GroupRule.DISSOLVED.unless(group().life().lasts());
        GroupRule.NO_REASON.when(command.reason().isBlank() || command.whatFollows().isBlank());
        return new GroupEvent.Dissolved(group().id(), command.reason(), command.whatFollows());
    }

    /** Rule H12: participants set the mandate of a group. */
    private GroupEvent setMandate(GroupEvent.MandateSet mandate, Envelope envelope) {
        GroupRule.DISSOLVED.when(group().life().certainlyOver(envelope.occurredOn()));
        GroupRule.MANDATE_NOT_THEIRS.when(
                !memberships
                        .of(group().community(), envelope.actor())
                        .may(Permission.SET_MANDATE, envelope.occurredOn()));
        return mandate;
    }

    /** An event that is only recorded: the people it names are members of the community. */
    private GroupEvent record(GroupCommand.RecordEvent command) {
        OccurredOn on = command.envelope().occurredOn();
        GroupRule.DISSOLVED.when(group().life().certainlyOver(on));
        ReferencedPeople.requireMembers(command.event(), group().community(), on, memberships);
        return command.event();
    }

    private void requireBelonging(
            CommunityId community, GroupKind kind, PersonId person, OccurredOn moment) {
        GroupRule.NOT_OF_THE_COMMUNITY.unless(
                kind.admitsOutsiders() || memberships.of(community, person).isMember(moment));
    }

    private Group group() {
        return Objects.requireNonNull(state, "A group is formed first");
    }
}
