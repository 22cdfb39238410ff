package nl.noaber.command.http;

import nl.noaber.command.request.Problem;
import nl.noaber.security.ProblemWriter;
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
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Requires a valid token of the issuer for this audience; all other requests are denied. */
@Configuration(proxyBeanMethods = false)
@Import({RequestFormConfiguration.class, TokenConfiguration.class})
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, JsonMapper json, RefusalAuditor refusals, RequestLimits limits) {
        return TokenSecurity.configure(http, new TokenProblems(json))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health",
                                        "/actuator/health/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs.yaml",
                                        "/v3/api-docs/**")
                                .permitAll()
                                .requestMatchers("/log/events")
                                .hasRole("follower")
                                .requestMatchers("/log", "/log/**")
                                .hasRole("operator")
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new RequestLimitFilter(limits, json), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.accessDeniedHandler(denied(json, refusals)))
                .build();
    }

    /** Answers 404, as for a resource that does not exist, and audits the refusal. */
    private static AccessDeniedHandler denied(JsonMapper json, RefusalAuditor refusals) {
        var problems = new ProblemWriter(json);
        return (request, response, _) -> {
            var document = Problem.notFound().document();
            refusals.record(request, document);
            problems.write(response, document);
        };
    }
}
