package nl.noaber.command.wiring;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import nl.noaber.audit.AuditLog;
import nl.noaber.command.application.CommandDispatcher;
import nl.noaber.command.application.CommitLookup;
import nl.noaber.command.application.CompletedCommit;
import nl.noaber.command.axon.AggregateStateCache;
import nl.noaber.command.axon.ExpectedVersionResolver;
import nl.noaber.command.axon.WireSerializer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.CommitLogEngine;
import nl.noaber.command.eventstore.CommitRequest;
import nl.noaber.command.eventstore.LogClient;
import nl.noaber.command.eventstore.LogSettings;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log under Axon, and Axon under the door. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    @Bean
    static Clock clock(@Value("${noaber.zone:Europe/Amsterdam}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }

    @Bean(destroyMethod = "close")
    static MongoClient mongo(@Value("${noaber.mongodb.uri}") String uri) {
        return LogClient.connect(uri);
    }

    @Bean(destroyMethod = "close")
    static CommitLog log(
            MongoClient mongo, @Value("${noaber.log.database}") String database, Clock clock) {
        return CommitLog.open(mongo, LogSettings.DEFAULT.in(database), clock, UUID::randomUUID);
    }

    @Bean
    static AuditLog auditLog(
            MongoClient mongo, @Value("${noaber.second.database}") String database, Clock clock) {
        return new AuditLog(mongo, database, clock, UUID::randomUUID);
    }

    /** The same form for events, metadata and messages: the wire form, and nothing else. */
    @Bean
    @Primary
    static Serializer serializer() {
        return new WireSerializer();
    }

    @Bean
    static AggregateStateCache memory() {
        return new AggregateStateCache();
    }

    @Bean
    static EventStorageEngine engine(
            CommitLog log, Serializer serializer, AggregateStateCache memory) {
        CommitLogEngine.Builder engine = CommitLogEngine.on(log);
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return engine.remembering(memory::of).build();
    }

    /** What the asker says about the commit goes from the command to its events. */
    @Bean
    static CorrelationDataProvider asker() {
        return CommitRequest.correlation();
    }

    @Bean
    static CommandTargetResolver targets() {
        return new ExpectedVersionResolver();
    }

    @Bean
    static CommandDispatcher commands(CommandBus bus) {
        return new AxonCommandDispatcher(bus);
    }

    @Bean
    static CommitLookup commits(CommitLog log) {
        return commit ->
                log.lookup()
                        .find(commit)
                        .map(done -> {
                            var last = done.events().getLast();
                            var at = last.stream();
                            return new CompletedCommit(
                                    done.number(),
                                    done.fingerprint(),
                                    at == null ? "" : at.type(),
                                    at == null ? 0 : at.sequence(),
                                    done.events().stream().map(e -> e.id()).toList());
                        });
    }
}
