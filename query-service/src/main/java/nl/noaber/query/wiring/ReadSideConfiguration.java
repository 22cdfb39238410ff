package nl.noaber.query.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.noaber.audit.AuditLog;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.audit.ReadAuditFilter;
import nl.noaber.query.execution.CommitAwaiter;
import nl.noaber.query.execution.Pager;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.SourcePassages;
import nl.noaber.query.feed.FeedConsumerOptions;
import nl.noaber.query.feed.FeedContainer;
import nl.noaber.query.feed.HttpLogSource;
import nl.noaber.query.feed.LogSource;
import nl.noaber.query.feed.OAuth2RestClient;
import nl.noaber.query.http.CanonicalIds;
import nl.noaber.query.http.GraphMlConverter;
import nl.noaber.query.live.LiveSource;
import nl.noaber.query.query.Query;
import nl.noaber.query.store.Changes;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.EventHistoryQuery;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The read side, part by part. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSideSettings.class)
class ReadSideConfiguration {

    @Bean
    List<Query<?>> questions(ReadSideSettings settings) {
        return QueryCatalogue.with(settings.signals());
    }

    @Bean
    MongoClient mongo(ReadSideSettings settings) {
        return MongoClients.create(settings.mongodb().uri());
    }

    @Bean
    ReadDatabase readDatabase(MongoClient client, ReadSideSettings settings) {
        return new ReadDatabase(client, settings.read().database(), QueryCatalogue.views());
    }

    @Bean
    Checkpoints checkpoints(ReadDatabase database) {
        return new Checkpoints(database);
    }

    @Bean
    LiveRows liveRows(ReadDatabase database) {
        return new LiveRows(database);
    }

    @Bean
    Rebuild rebuild(ReadDatabase database) {
        return new Rebuild(database);
    }

    @Bean
    ReadModel readModel(ReadDatabase database) {
        return new ReadModel(database);
    }

    @Bean
    EventHistoryQuery eventHistoryQuery(ReadDatabase database) {
        return new EventHistoryQuery(database);
    }

    /** Without an account of its own the service has nothing but the topic. */
    @Bean
    LogSource logSource(ReadSideSettings settings) {
        ReadSideSettings.Identity identity = settings.identity();
        if (identity.clientId().isBlank()) {
            return LogSource.NONE;
        }
        return new HttpLogSource(
                URI.create(settings.commands().url()),
                OAuth2RestClient.of(
                        identity.tokens(), identity.clientId(), identity.clientSecret()));
    }

    /** Its consumers are made here, for nothing else of this service reads from Kafka. */
    @Bean
    FeedContainer feedContainer(
            ReadSideSettings settings,
            Checkpoints checkpoints,
            LiveRows rows,
            LogSource source,
            Rebuild rebuild,
            ObservationRegistry observations) {
        ReadSideSettings.Kafka kafka = settings.kafka();
        return new FeedContainer(
                new DefaultKafkaConsumerFactory<>(
                        FeedConsumerOptions.of(kafka.bootstrap(), kafka.group())),
                kafka.topic(),
                checkpoints,
                rows,
                source,
                rebuild,
                observations);
    }

    @Bean
    FeedHealth feed(FeedContainer container, ReadModel model) {
        return new FeedHealth(container, model);
    }

    @Bean
    QueryExecutor queryExecutor(
            ReadModel model,
            CommitAwaiter commits,
            Clock clock,
            ReadSideSettings settings,
            Pager pager) {
        return new QueryExecutor(
                model, commits, clock, SourcePassages.in(settings.sources().folder()), pager);
    }

    @Bean
    LiveSource liveSource(
            ReadDatabase database,
            ReadModel model,
            EventHistoryQuery history,
            QueryExecutor executor,
            List<Query<?>> questions) {
        return new LiveSource(model, history, new Changes(database), executor, questions);
    }

    /** Stops before the server does, so that no stream keeps it waiting. */
    @Bean
    CommitAwaiter commitAwaiter(ReadModel model) {
        return new CommitAwaiter(model::progress);
    }

    /** Its zone decides which day is today, as for commands. */
    @Bean
    Clock clock(@Value("${noaber.zone}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }

    @Bean
    JsonMapperBuilderCustomizer wireForm() {
        return Wire::configure;
    }

    @Bean
    GraphMlConverter graphMl() {
        return new GraphMlConverter();
    }

    /** Who does not say what they accept gets JSON; ids in addresses are read in one form. */
    @Bean
    WebMvcConfigurer json() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CanonicalIds());
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
            }
        };
    }

    @Bean
    AuditLog auditLog(MongoClient client, ReadSideSettings settings, Clock clock) {
        return new AuditLog(client, settings.second().database(), clock, UUID::randomUUID);
    }

    @Bean
    ReadAuditFilter reads(AuditLog log, ReadModel model, JsonMapper json) {
        return new ReadAuditFilter(log, model, json);
    }
}
