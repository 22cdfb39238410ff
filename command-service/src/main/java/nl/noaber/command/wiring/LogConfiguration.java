package nl.noaber.command.wiring;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.noaber.audit.AuditLog;
import nl.noaber.command.application.CommandAuthorizer;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.axon.JoiningCommandBus;
import nl.noaber.command.axon.Retractions;
import nl.noaber.command.axon.StagedEventStore;
import nl.noaber.command.axon.WireSerializer;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.CommitLookup;
import nl.noaber.command.eventstore.CommitRequest;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogSettings;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The event log and Axon on top of it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    @Bean
    static Clock clock(@Value("${noaber.zone}") String zone) {
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
    static CommitLogEngine engine(CommitLog log, Serializer serializer) {
        CommitLogEngine.Builder engine = CommitLogEngine.on(log);
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return engine.build();
    }

    /** The event store that aggregates are loaded from, and events are published to. */
    @Bean
    static StagedEventStore eventStore(CommitLogEngine engine) {
        return new StagedEventStore(engine);
    }

    /** The command bus, on which a sequence of commands can be one unit of work. */
    @Bean
    static JoiningCommandBus commandBus(List<CorrelationDataProvider> correlations) {
        var bus = new JoiningCommandBus();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlations));
        return bus;
    }

    /** Carries the commit request from a command to its events. */
    @Bean
    static CorrelationDataProvider commitRequest() {
        return CommitRequest.correlation();
    }

    /** Takes the stream of a command, and the version that the client expects, from metadata. */
    @Bean
    static CommandTargetResolver targets() {
        return new MetaDataCommandTargetResolver(
                CommandExecutor.STREAM, CommandExecutor.EXPECTED_VERSION);
    }

    /**
     * The authorizer sees every command on the bus; none can go around it. Before each attempt the
     * retractions of all processes are read.
     */
    @Bean
    static InitializingBean commandAuthorization(
            CommandBus bus, CommandAuthorizer authorizer, Retractions retractions) {
        return () -> {
            bus.registerHandlerInterceptor((_, chain) -> {
                retractions.refresh();
                return chain.proceed();
            });
            bus.registerHandlerInterceptor(authorizer);
        };
    }

    @Bean
    static CommitLookup commits(CommitLog log) {
        return log.lookup();
    }
}
