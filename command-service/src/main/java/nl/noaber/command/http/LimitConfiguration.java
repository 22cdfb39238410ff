package nl.noaber.command.http;

import nl.noaber.security.limit.RecordingBudget;
import nl.noaber.security.limit.RecordingLimits;
import nl.noaber.security.limit.RequestLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one account may send and record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestLimits.class, RecordingLimits.class})
class LimitConfiguration {

    @Bean
    static RecordingBudget recordingBudget(RecordingLimits limits) {
        return new RecordingBudget(limits);
    }
}
