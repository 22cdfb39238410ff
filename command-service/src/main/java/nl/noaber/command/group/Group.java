package nl.noaber.command.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The state of one group that its rules need.
 *
 * @param life from its forming to its dissolving
 * @param memberships every membership ever, with its period
 * @param lifetimes when what is ended or followed here began
 */
public record Group(
        GroupId id,
        CommunityId community,
        GroupKind kind,
        ValidPeriod life,
        List<Membership> memberships,
        AdviceRequests advices,
        Lifetimes lifetimes) {
    /** A member for a period. */
    public record Membership(PersonId person, ValidPeriod period) {
        boolean lastsFor(PersonId who) {
            return person.equals(who) && period.lasts();
        }
    }

    public Group {
        memberships = List.copyOf(memberships);
    }

    /** The group after one more event. */
    public static Group evolve(@Nullable Group before, GroupEvent event, OccurredOn on) {
        if (event instanceof GroupEvent.Formed(var id, var community, var kind, _)) {
            return new Group(
                    id,
                    community,
                    kind,
                    ValidPeriod.from(on),
                    List.of(),
                    AdviceRequests.NONE,
                    Lifetimes.NONE.after(event, on));
        }
        if (before == null) {
            throw new IllegalStateException("A group begins with its forming");
        }
        return before.after(event, on).with(before.lifetimes.after(event, on));
    }

    private Group after(GroupEvent event, OccurredOn on) {
        return switch (event) {
            case GroupEvent.Formed _ -> this;
            case GroupEvent.MemberAdded(_, var person) -> {
                var more = new ArrayList<>(memberships);
                more.add(new Membership(person, ValidPeriod.from(on)));
                yield new Group(id, community, kind, life, more, advices, lifetimes);
            }
            case GroupEvent.MemberRemoved(_, var person, _) ->
                    new Group(id, community, kind, life, without(person, on), advices, lifetimes);
            case GroupEvent.Dissolved _ ->
                    new Group(id, community, kind, life.until(on), memberships, advices, lifetimes);
            case GroupEvent.MandateSet(_, _, var notOurs) ->
                    new Group(
                            id,
                            community,
                            kind,
                            life,
                            memberships,
                            advices.without(notOurs),
                            lifetimes);
            case GroupEvent.Advice advice ->
                    new Group(
                            id,
                            community,
                            kind,
                            life,
                            memberships,
                            advices.after(advice),
                            lifetimes);
        };
    }

    private Group with(Lifetimes next) {
        return new Group(id, community, kind, life, memberships, advices, next);
    }

    /** Whether somebody can have been in it at that moment. */
    public boolean isMember(PersonId person, OccurredOn moment) {
        return membersAt(moment).contains(person);
    }

    /** Everybody who can have been in it at that moment. */
    public Set<PersonId> membersAt(OccurredOn moment) {
        return memberships.stream()
                .filter(each ->
                        life.possiblyContains(moment) && each.period().possiblyContains(moment))
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    /** Whether a person is a member, without an end yet. */
    public boolean holds(PersonId person) {
        return present(person).isPresent();
    }

    /** The membership of a person that has no end yet. */
    Optional<Membership> present(PersonId person) {
        return memberships.stream().filter(each -> each.lastsFor(person)).findFirst();
    }

    private List<Membership> without(PersonId person, OccurredOn on) {
        return memberships.stream()
                .map(each ->
                        each.lastsFor(person)
                                ? new Membership(person, each.period().until(on))
                                : each)
                .toList();
    }
}
