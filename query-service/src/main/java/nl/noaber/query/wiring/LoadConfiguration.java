package nl.noaber.query.wiring;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.UUID;
import nl.noaber.query.audit.AuditLogController;
import nl.noaber.query.audit.ReadAuditFilter;
import nl.noaber.query.execution.AnswerFilter;
import nl.noaber.query.execution.AnswerState;
import nl.noaber.query.execution.FairSlots;
import nl.noaber.query.execution.Pager;
import nl.noaber.query.execution.QueryLimits;
import nl.noaber.query.execution.QueryWorkFilter;
import nl.noaber.query.projection.WorkMemory;
import nl.noaber.query.store.ReadModel;
import nl.noaber.security.limit.RequestLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * What bounds the work of queries. A request passes, after the validation of its token: the limits
 * of its account, the buffer of its answer, a slot and thread to compute in, and the audit of
 * reads.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestLimits.class, QueryLimits.class})
class LoadConfiguration {

    @Bean
    WorkMemory workMemory(QueryLimits limits) {
        return new WorkMemory(limits.memory().toBytes());
    }

    @Bean
    FairSlots fairSlots(QueryLimits limits) {
        return new FairSlots(limits.slots(), limits.slotsPerAccount());
    }

    @Bean
    Pager pager(QueryLimits limits, JsonMapper json) {
        return new Pager(json, limits.page().toBytes());
    }

    @Bean
    AnswerState answerState(ReadModel model, Clock clock) {
        return new AnswerState(model, clock, UUID::randomUUID, AuditLogController.OWN);
    }

    @Bean
    FilterRegistrationBean<AnswerFilter> answers(
            QueryLimits limits, WorkMemory memory, JsonMapper json, AnswerState state) {
        return last(
                new AnswerFilter(
                        limits.answer().toBytes(),
                        memory,
                        json,
                        ReadAuditFilter::isStream,
                        state::of),
                2);
    }

    @Bean
    FilterRegistrationBean<QueryWorkFilter> queryWork(
            FairSlots slots, QueryLimits limits, WorkMemory memory, JsonMapper json) {
        return last(
                new QueryWorkFilter(
                        slots, memory, limits.timeout(), json, ReadAuditFilter::isStream),
                1);
    }

    /** Innermost: what is kept back before it has not been given, by whatever form of answer. */
    @Bean
    FilterRegistrationBean<ReadAuditFilter> readsLast(ReadAuditFilter reads) {
        return last(reads, 0);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientConnections() {
        return server -> server.addEngineValves(new ClientConnectionValve());
    }

    private static <F extends Filter> FilterRegistrationBean<F> last(F filter, int before) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - before);
        return registration;
    }
}
