package nl.noaber.query.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.noaber.query.execution.ProblemDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requires a valid token of the issuer for this audience; access to a resource is decided per
 * resource.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration SKEW = Duration.ofSeconds(60);

    @Bean
    SecurityFilterChain door(HttpSecurity http, JsonMapper json) {
        AuthenticationEntryPoint unknown = (_, response, e) -> refuse(response, json, e);
        http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs.yaml",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unknown))
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(unknown)
                                .withObjectPostProcessor(answering(unknown))
                                .jwt(_ -> {}));
        return http.build();
    }

    /** Where the identity cannot be asked, that is the answer, and no failure of ours. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            AuthenticationEntryPoint unknown) {
        var handler = new AuthenticationEntryPointFailureHandler(unknown);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    JwtDecoder tokens(
            @Value("${noaber.identity.issuer}") String issuer,
            @Value("${noaber.identity.jwks:${noaber.identity.issuer}/oauth2/jwks}") String keys,
            @Value("${noaber.identity.audience}") String audience) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(allowed -> {
                            allowed.add(SignatureAlgorithm.RS256);
                            allowed.add(SignatureAlgorithm.PS256);
                            allowed.add(SignatureAlgorithm.ES256);
                        })
                        .build();
        decoder.setJwtValidator(validator(issuer, audience));
        return decoder;
    }

    /** Time, issuer, audience and subject; the list replaces Spring's own, so it must be whole. */
    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, given -> given != null && given.contains(audience)),
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

    private static void refuse(
            HttpServletResponse response, JsonMapper json, AuthenticationException e)
            throws IOException {
        ProblemDetail problem =
                e instanceof AuthenticationServiceException
                        ? ProblemDocument.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "identity-unavailable",
                                "The token cannot be checked at the moment.")
                        : ProblemDocument.of(
                                HttpStatus.UNAUTHORIZED,
                                "unauthorized",
                                "A valid bearer token is needed.");
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
