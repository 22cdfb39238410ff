package nl.noaber.command.wiring;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.acting.ClosedCommunities;
import nl.noaber.command.acting.Communities;
import nl.noaber.command.acting.Meetings;
import nl.noaber.command.acting.Standing;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.community.Community;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.EventPlaces;
import nl.noaber.command.group.Group;
import nl.noaber.command.group.GroupHomes;
import nl.noaber.command.learning.CommunitySessions;
import nl.noaber.command.person.Person;
import nl.noaber.command.session.Session;
import nl.noaber.command.session.SessionHomes;
import nl.noaber.command.study.Study;
import nl.noaber.command.study.StudyHomes;
import nl.noaber.command.web.Registrations;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one stream needs to know of another, folded from the log at the moment of asking.
 *
 * <p>A race between such a question and a change of the other stream is harmless: had the command
 * come in a moment earlier it would have been right, and valid time, not the order of arrival, says
 * who was a member when.
 */
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {
    @Bean
    static StreamFold<CommunityEvent, Community> communities(
            EventStorageEngine events, Memory memory) {
        return memory.holding(
                new StreamFold<>(
                        events,
                        CommunityEvent.class,
                        (before, event, envelope) ->
                                Community.evolve(before, event, envelope.occurredOn())));
    }

    @Bean
    static StreamFold<PersonEvent, Person> people(EventStorageEngine events, Memory memory) {
        return memory.holding(new StreamFold<>(events, PersonEvent.class, Person::evolve));
    }

    @Bean
    static StreamFold<SessionEvent, Session> sessions(EventStorageEngine events, Memory memory) {
        return memory.holding(
                new StreamFold<>(
                        events,
                        SessionEvent.class,
                        (before, event, _) -> Session.evolve(before, event)));
    }

    @Bean
    static Standings standings(
            StreamFold<CommunityEvent, Community> communities,
            StreamFold<PersonEvent, Person> people) {
        return (community, person) ->
                communities
                        .of(community)
                        .map(known ->
                                new Standing(
                                        known.tenuresOf(person),
                                        people.of(person).map(Person::hats).orElse(List.of())))
                        .orElse(Standing.NONE);
    }

    @Bean
    static ClosedCommunities closed(StreamFold<CommunityEvent, Community> communities) {
        return (community, moment) ->
                communities.of(community).map(known -> known.isClosedAt(moment)).orElse(false);
    }

    @Bean
    static Registrations registrations(StreamFold<PersonEvent, Person> people) {
        return person -> people.of(person).isPresent();
    }

    @Bean
    static SessionHomes sessionHomes(StreamFold<SessionEvent, Session> sessions) {
        return session -> sessions.of(session).map(Session::community);
    }

    @Bean
    static StreamFold<GroupEvent, Group> groups(EventStorageEngine events, Memory memory) {
        return memory.holding(
                new StreamFold<>(
                        events,
                        GroupEvent.class,
                        (before, event, envelope) ->
                                Group.evolve(before, event, envelope.occurredOn())));
    }

    @Bean
    static GroupHomes groupHomes(StreamFold<GroupEvent, Group> groups) {
        return group -> groups.of(group).map(Group::community);
    }

    @Bean
    static CommunitySessions communitySessions(StreamFold<SessionEvent, Session> sessions) {
        return (community, session) ->
                sessions.of(session).filter(s -> s.community().equals(community)).isPresent();
    }

    @Bean
    static StreamFold<StudyEvent, Study> studies(EventStorageEngine events, Memory memory) {
        return memory.holding(
                new StreamFold<>(
                        events,
                        StudyEvent.class,
                        (before, event, envelope) ->
                                Study.evolve(before, event, envelope.occurredOn())));
    }

    @Bean
    static StudyHomes studyHomes(StreamFold<StudyEvent, Study> studies) {
        return study -> studies.of(study).map(Study::community);
    }

    @Bean
    static Communities knownCommunities(StreamFold<CommunityEvent, Community> communities) {
        return new Communities() {
            @Override
            public boolean exists(CommunityId community) {
                return communities.of(community).isPresent();
            }

            @Override
            public Optional<Visibility> openness(CommunityId community, OccurredOn moment) {
                return communities.of(community).flatMap(known -> known.openness(moment));
            }
        };
    }

    @Bean
    static Meetings meetings(
            StreamFold<SessionEvent, Session> sessions, StreamFold<GroupEvent, Group> groups) {
        return new Meetings() {
            @Override
            public Optional<Meeting> session(SessionId session) {
                return sessions.of(session)
                        .map(s ->
                                new Meeting(
                                        s.community(),
                                        s.held(),
                                        s.on(),
                                        s.attended(),
                                        s.missing()));
            }

            @Override
            public Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment) {
                return groups.of(group)
                        .filter(g -> g.kind() == GroupKind.CORE)
                        .map(g -> new CoreGroup(g.community(), g.membersAt(moment)));
            }

            @Override
            public boolean inGroup(PersonId person, GroupId group, OccurredOn moment) {
                return groups.of(group).filter(g -> g.isMember(person, moment)).isPresent();
            }
        };
    }

    @Bean
    static EarlierEvents earlierEvents(CommitLog log) {
        return new RecordedEvents(new EventPlaces(log));
    }
}
