package nl.noaber.command.authorization;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * The people whom the facts of an event name. Their type says who they are: a person named is a
 * member, whoever need not be one is an outsider.
 */
public final class ReferencedPeople {
    private ReferencedPeople() {}

    /** Everybody named, as often as they are. */
    public static List<PersonId> in(DomainEvent event) {
        return facts(event)
                .map(fact -> fact instanceof Presence(var person, _) ? person : fact)
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .toList();
    }

    /** The groups that its facts name. */
    public static List<GroupId> groupsIn(DomainEvent event) {
        return facts(event).filter(GroupId.class::isInstance).map(GroupId.class::cast).toList();
    }

    private static Stream<Object> facts(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(event);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException("An event cannot be read", e);
                    }
                })
                .flatMap(fact -> fact instanceof List<?> list ? list.stream() : Stream.of(fact));
    }

    /** Refuses if somebody named did not belong to the community then (rule H16). */
    public static void requireMembers(
            DomainEvent event,
            CommunityId community,
            OccurredOn moment,
            MembershipLookup standings) {
        for (var person : in(event)) {
            AuthorizationRule.NAMED_NOT_A_MEMBER.unless(
                    standings.of(community, person).isMember(moment));
        }
    }
}
