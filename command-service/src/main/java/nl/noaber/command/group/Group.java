package nl.noaber.command.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One group, as far as its rules look.
 *
 * @param life from its forming to its dissolving
 * @param memberships who is or was in it, and when
 */
public record Group(
        GroupId id,
        CommunityId community,
        GroupKind kind,
        ValidPeriod life,
        List<Membership> memberships,
        AdviceRequests advices) {
    /** Somebody in it for a period. */
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
                    id, community, kind, ValidPeriod.from(on), List.of(), AdviceRequests.NONE);
        }
        if (before == null) {
            throw new IllegalStateException("A group begins with its forming");
        }
        return before.after(event, on);
    }

    private Group after(GroupEvent event, OccurredOn on) {
        return switch (event) {
            case GroupEvent.Formed _ -> this;
            case GroupEvent.MemberAdded(_, var person) -> {
                var more = new ArrayList<>(memberships);
                more.add(new Membership(person, ValidPeriod.from(on)));
                yield new Group(id, community, kind, life, more, advices);
            }
            case GroupEvent.MemberRemoved(_, var person, _) ->
                    new Group(id, community, kind, life, without(person, on), advices);
            case GroupEvent.Dissolved _ ->
                    new Group(id, community, kind, life.until(on), memberships, advices);
            case GroupEvent.MandateSet(_, _, var notOurs) ->
                    new Group(id, community, kind, life, memberships, advices.without(notOurs));
            case GroupEvent.Advice e ->
                    new Group(id, community, kind, life, memberships, advices.after(e));
        };
    }

    static List<GroupEvent> form(
            GroupCommand.Form c, MembershipLookup standings, ClosedCommunityLookup closed) {
        OccurredOn on = c.envelope().occurredOn();
        GroupRule.COMMUNITY_CLOSED.when(closed.isClosed(c.community(), on));
        GroupRule.SAME_PERSON_TWICE.unless(new HashSet<>(c.members()).size() == c.members().size());
        for (var person : c.members()) {
            requireBelonging(c.community(), c.kind(), person, on, standings);
        }
        GroupEvent formed = new GroupEvent.Formed(c.group(), c.community(), c.kind(), c.name());
        var added =
                c.members().stream()
                        .<GroupEvent>map(person -> new GroupEvent.MemberAdded(c.group(), person));
        return Stream.concat(Stream.of(formed), added).toList();
    }

    GroupEvent.MemberAdded add(
            GroupCommand.AddMember c, MembershipLookup standings, ClosedCommunityLookup closed) {
        OccurredOn on = c.envelope().occurredOn();
        GroupRule.COMMUNITY_CLOSED.when(closed.isClosed(community, on));
        GroupRule.ENDS_BEFORE_IT_BEGAN.when(on.to().isBefore(life.start().from()));
        GroupRule.DISSOLVED.unless(life.possiblyContains(on));
        GroupRule.MEMBER_ALREADY.when(present(c.person()).isPresent());
        requireBelonging(community, kind, c.person(), on, standings);
        return new GroupEvent.MemberAdded(id, c.person());
    }

    GroupEvent.MemberRemoved remove(GroupCommand.RemoveMember c) {
        OccurredOn on = c.envelope().occurredOn();
        OccurredOn since =
                present(c.person()).orElseThrow(GroupRule.NOT_A_MEMBER::refused).period().start();
        GroupRule.ENDS_BEFORE_IT_BEGAN.when(on.to().isBefore(since.from()));
        GroupRule.DISSOLVED.unless(life.possiblyContains(on));
        return new GroupEvent.MemberRemoved(id, c.person(), c.reason());
    }

    /** Rule H5: on purpose, so with a reason and with what follows; also in a closed community. */
    GroupEvent.Dissolved dissolve(GroupCommand.Dissolve c) {
        GroupRule.DISSOLVED.unless(life.lasts());
        GroupRule.ENDS_BEFORE_IT_BEGAN.when(
                c.envelope().occurredOn().to().isBefore(life.start().from()));
        GroupRule.NO_REASON.when(c.reason().isBlank() || c.whatFollows().isBlank());
        return new GroupEvent.Dissolved(id, c.reason(), c.whatFollows());
    }

    /** What is only recorded: those named belong to the community, and the group still is. */
    GroupEvent record(GroupCommand.Tell c, MembershipLookup standings) {
        GroupRule.DISSOLVED.unless(life.possiblyContains(c.envelope().occurredOn()));
        ReferencedPeople.requireMembers(c.event(), community, c.envelope().occurredOn(), standings);
        GroupRule.MANDATE_NOT_THEIRS.when(
                c.event() instanceof GroupEvent.MandateSet
                        && !standings
                                .of(community, c.envelope().actor())
                                .may(Permission.SET_MANDATE, c.envelope().occurredOn()));
        return c.event();
    }

    /** Rule H14. An answer and what follows may come when the group is there no more. */
    GroupEvent advise(GroupCommand.Advise c, ClosedCommunityLookup closed) {
        OccurredOn on = c.envelope().occurredOn();
        switch (c.event()) {
            case GroupEvent.AdviceRequested _ -> {
                GroupRule.COMMUNITY_CLOSED.when(closed.isClosed(community, on));
                GroupRule.DISSOLVED.unless(life.possiblyContains(on));
            }
            case GroupEvent.AdviceGiven e -> requireAdviser(e, c.envelope());
            case GroupEvent.AdviceAnswered _,
                    GroupEvent.AdviceFollowedUp _,
                    GroupEvent.OutcomeTranslated _ -> {}
        }
        advices.require(c.event());
        return c.event();
    }

    /** Unasked advice is advice all the same (S0:611): the same people give it, once. */
    GroupEvent.AdviceGiven volunteer(GroupCommand.Volunteer c) {
        requireAdviser(c.event(), c.envelope());
        GroupRule.GIVEN_ALREADY.when(advices.stages().containsKey(c.event().advice()));
        return c.event();
    }

    /** Whether somebody can have been in it at that moment. */
    public boolean isMember(PersonId person, OccurredOn moment) {
        return membersAt(moment).contains(person);
    }

    /** Everybody who can have been in it at that moment. */
    public Set<PersonId> membersAt(OccurredOn moment) {
        return memberships.stream()
                .filter(m -> life.possiblyContains(moment) && m.period().possiblyContains(moment))
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    private Optional<Membership> present(PersonId person) {
        return memberships.stream().filter(m -> m.lastsFor(person)).findFirst();
    }

    private List<Membership> without(PersonId person, OccurredOn on) {
        return memberships.stream()
                .map(m -> m.lastsFor(person) ? new Membership(person, m.period().until(on)) : m)
                .toList();
    }

    private void requireAdviser(GroupEvent.AdviceGiven given, Envelope envelope) {
        GroupRule.DISSOLVED.unless(life.possiblyContains(envelope.occurredOn()));
        GroupRule.ADVISER_NOT_A_MEMBER.unless(isMember(given.person(), envelope.occurredOn()));
        AuthorizationRule.CAPACITY_UNDECLARED.when(
                envelope.actingAs() instanceof ActingAs.Undeclared);
    }

    private static void requireBelonging(
            CommunityId community,
            GroupKind kind,
            PersonId person,
            OccurredOn moment,
            MembershipLookup standings) {
        GroupRule.NOT_OF_THE_COMMUNITY.unless(
                standsAround(kind) || standings.of(community, person).isMember(moment));
    }

    /** Those who steer or sound out from outside need not belong (S0:625, S0:651). */
    private static boolean standsAround(GroupKind kind) {
        return switch (kind) {
            case STEERING, SOUNDING_BOARD -> true;
            case WORKING, CORE, AD_HOC_ADVICE -> false;
        };
    }
}
