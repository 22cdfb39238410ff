package nl.noaber.query.http;

import nl.noaber.security.RequestFormConfiguration;
import nl.noaber.security.TokenConfiguration;
import nl.noaber.security.TokenProblems;
import nl.noaber.security.TokenSecurity;
import nl.noaber.security.limit.RequestLimitFilter;
import nl.noaber.security.limit.RequestLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requires a valid token of the issuer for this audience; access to a resource is decided per
 * resource.
 */
@Configuration(proxyBeanMethods = false)
@Import({RequestFormConfiguration.class, TokenConfiguration.class})
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, JsonMapper json, RequestLimits limits) {
        return TokenSecurity.configure(http, new TokenProblems(json))
                .addFilterBefore(new RequestLimitFilter(limits, json), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }
}
