package nl.noaber.command.http;

import nl.noaber.security.limit.RecordingBudget;
import nl.noaber.security.limit.RecordingLimits;
import nl.noaber.security.limit.RequestLimitFilter;
import nl.noaber.security.limit.RequestLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What one account may send and record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestLimits.class, RecordingLimits.class})
class LimitConfiguration {

    /** After the validation of the token, which names the account. */
    @Bean
    static FilterRegistrationBean<RequestLimitFilter> requestLimits(
            RequestLimits limits, JsonMapper json) {
        return new FilterRegistrationBean<>(new RequestLimitFilter(limits, json));
    }

    @Bean
    static RecordingBudget recordingBudget(RecordingLimits limits) {
        return new RecordingBudget(limits);
    }
}
