package nl.noaber.command.authorization;

import java.util.List;
import java.util.Set;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.time.OccurredOn;

/**
 * The members and groups whom the facts of an event name. A person named is a member; an outsider,
 * or a party of a marketplace, need not be one.
 */
public final class ReferencedPeople {
    private static final Set<Class<? extends Record>> NEED_NOT_BELONG =
            Set.of(Outsider.class, Party.class);

    private ReferencedPeople() {}

    /** Everybody named who is to be a member, as often as they are named. */
    public static List<PersonId> in(DomainEvent event) {
        return EventReferences.of(event, PersonId.class, NEED_NOT_BELONG);
    }

    /** The groups named. */
    public static List<GroupId> groupsIn(DomainEvent event) {
        return EventReferences.of(event, GroupId.class);
    }

    /** Refuses if somebody named did not belong to the community then (rule H16). */
    public static void requireMembers(
            DomainEvent event,
            CommunityId community,
            OccurredOn moment,
            MembershipLookup standings) {
        for (var named : EventReferences.located(event, PersonId.class, NEED_NOT_BELONG)) {
            AuthorizationRule.NAMED_NOT_A_MEMBER.unless(
                    standings.of(community, named.identifier()).isMember(moment),
                    new RefusedItem(named.field(), named.index(), named.identifier().value()));
        }
    }
}
