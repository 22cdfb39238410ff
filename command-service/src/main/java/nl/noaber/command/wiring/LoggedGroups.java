package nl.noaber.command.wiring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.axon.StreamStateReader;
import nl.noaber.command.community.GroupDepartures;
import nl.noaber.command.group.Group;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.modelling.command.Repository;

/**
 * Keeps in memory which groups each community formed, and removes a person who no longer belongs to
 * a community from them. The events are part of the same unit of work, so of the same commit, and
 * the append guards every group's stream.
 */
final class LoggedGroups implements GroupDepartures {
    private final Map<CommunityId, List<GroupId>> formed = new ConcurrentHashMap<>();
    private final StreamStateReader<GroupEvent, Group> groups;
    private final Repository<? extends EventSourcedAggregate> aggregates;

    LoggedGroups(
            LogTail log,
            StreamStateReader<GroupEvent, Group> groups,
            Repository<? extends EventSourcedAggregate> aggregates) {
        this.groups = groups;
        this.aggregates = aggregates;
        log.pass(GroupEvent.Formed.class, this::add);
    }

    @Override
    public void remove(CommunityId community, PersonId person, String reason, Envelope envelope) {
        formed.getOrDefault(community, List.of()).stream()
                .filter(group -> groups.of(group).filter(known -> ends(known, person)).isPresent())
                .forEach(group ->
                        aggregates
                                .load(group.value())
                                .execute(root ->
                                        root.record(
                                                new GroupEvent.MemberRemoved(group, person, reason),
                                                envelope)));
    }

    private static boolean ends(Group group, PersonId person) {
        return !group.kind().admitsOutsiders() && group.life().lasts() && group.holds(person);
    }

    private void add(GroupEvent.Formed event) {
        formed.computeIfAbsent(event.community(), _ -> new CopyOnWriteArrayList<>())
                .add(event.group());
    }
}
