package nl.noaber.command.wiring;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.axon.Retractions;
import nl.noaber.command.axon.StagedEventStore;
import nl.noaber.command.axon.StreamStateReader;
import nl.noaber.command.community.Community;
import nl.noaber.command.community.GroupDepartures;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.EventIdIndex;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.group.Group;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.CommunityOfGroup;
import nl.noaber.command.lookup.CommunityOfSession;
import nl.noaber.command.lookup.CommunityOfStudy;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.OrganisationLookup;
import nl.noaber.command.lookup.PersonLookup;
import nl.noaber.command.lookup.RecordingLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.command.person.Person;
import nl.noaber.command.session.Session;
import nl.noaber.command.study.Study;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
class LookupConfiguration {
    @Bean
    static StreamStateReader<CommunityEvent, Community> communities(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        return reader(
                engine,
                store,
                retractions,
                CommunityEvent.class,
                (before, event, envelope) ->
                        Community.evolve(before, event, envelope.occurredOn()));
    }

    @Bean
    static StreamStateReader<PersonEvent, Person> people(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        return reader(engine, store, retractions, PersonEvent.class, Person::evolve);
    }

    @Bean
    static StreamStateReader<SessionEvent, Session> sessions(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        return reader(
                engine,
                store,
                retractions,
                SessionEvent.class,
                (before, event, envelope) -> Session.evolve(before, event, envelope.occurredOn()));
    }

    @Bean
    static MembershipLookup memberships(CommunityLookup communities, PersonLookup people) {
        return new MembershipLookup() {
            @Override
            public Membership of(CommunityId community, PersonId person) {
                return communities
                        .find(community)
                        .map(state -> people.membership(state, person))
                        .orElse(Membership.NONE);
            }

            @Override
            public List<PersonId> membersAt(CommunityId community, OccurredOn moment) {
                return communities
                        .find(community)
                        .map(state -> state.membersAt(moment))
                        .orElse(List.of());
            }
        };
    }

    @Bean
    static ClosedCommunityLookup closed(StreamStateReader<CommunityEvent, Community> communities) {
        return (community, moment) ->
                communities.of(community).map(known -> known.isClosedAt(moment)).orElse(false);
    }

    @Bean
    static CommunityOfSession sessionHomes(StreamStateReader<SessionEvent, Session> sessions) {
        return session -> sessions.of(session).map(Session::community);
    }

    @Bean
    static StreamStateReader<GroupEvent, Group> groups(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        return reader(
                engine,
                store,
                retractions,
                GroupEvent.class,
                (before, event, envelope) -> Group.evolve(before, event, envelope.occurredOn()));
    }

    @Bean
    static CommunityOfGroup groupHomes(StreamStateReader<GroupEvent, Group> groups) {
        return group -> groups.of(group).map(Group::community);
    }

    @Bean
    static SessionsOfCommunity communitySessions(
            StreamStateReader<SessionEvent, Session> sessions) {
        return (community, session) ->
                sessions.of(session).filter(s -> s.community().equals(community)).isPresent();
    }

    @Bean
    static StreamStateReader<StudyEvent, Study> studies(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        return reader(
                engine,
                store,
                retractions,
                StudyEvent.class,
                (before, event, envelope) -> Study.evolve(before, event, envelope.occurredOn()));
    }

    @Bean
    static CommunityOfStudy studyHomes(StreamStateReader<StudyEvent, Study> studies) {
        return study -> studies.of(study).map(Study::community);
    }

    @Bean
    static CommunityLookup communityLookup(
            StreamStateReader<CommunityEvent, Community> communities) {
        return communities::of;
    }

    @Bean
    static PersonLookup personLookup(StreamStateReader<PersonEvent, Person> people) {
        return people::of;
    }

    @Bean
    static MeetingLookup meetings(
            StreamStateReader<SessionEvent, Session> sessions,
            StreamStateReader<GroupEvent, Group> groups) {
        return new MeetingLookup() {
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

    /** A reader whose cached states spare the aggregates reading their events again. */
    static <E extends DomainEvent, S> StreamStateReader<E, S> reader(
            CommitLogEngine engine,
            StagedEventStore store,
            Retractions retractions,
            Class<E> family,
            StreamStateReader.Step<E, S> step) {
        var reader = new StreamStateReader<>(engine, store, family, step, retractions);
        engine.useCachedStates(reader::cached);
        return reader;
    }

    @Bean
    static KnownHistoryLookup knownHistories(CommitLogEngine engine) {
        return new LoggedHistoryLookup(engine);
    }

    @Bean
    static OrganisationLookup organisations(
            CommitLogEngine engine, StagedEventStore store, Retractions retractions) {
        var registered =
                new StreamStateReader<OrganisationEvent, OrganisationId>(
                        engine,
                        store,
                        OrganisationEvent.class,
                        (_, event, _) -> event.organisation(),
                        retractions);
        return organisation -> registered.of(organisation).isPresent();
    }

    @Bean
    static LogTail logTail(CommitLog log) {
        return new LogTail(log.reader());
    }

    @Bean
    static GroupDepartures groupDepartures(
            LogTail tail,
            StreamStateReader<GroupEvent, Group> groups,
            @Qualifier("groupAggregateRepository")
                    Repository<? extends EventSourcedAggregate> aggregates) {
        return new LoggedGroups(tail, groups, aggregates);
    }

    @Bean
    static RecordingLookup recordings(CommitLog log, Retractions retractions) {
        return new LoggedRecordings(log.reader(), retractions);
    }

    /** The retractions that every reader of a stream heeds. */
    @Bean
    static Retractions retractions(LogTail tail, CommitLogEngine engine, EventLookup events) {
        var retractions = new LoggedRetractions(tail, events);
        engine.useFilter(stream -> CountingEvents.of(stream, retractions));
        return retractions;
    }

    /** The meetings come later: what is known of them heeds retractions, which need events. */
    @Bean
    static EventLookup earlierEvents(CommitLog log, ObjectProvider<MeetingLookup> meetings) {
        return new LoggedEventLookup(new EventIdIndex(log), meetings::getObject);
    }
}
