package nl.noaber.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.noaber.command.request.Problem;
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
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Requires a valid token of the issuer for this audience; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Duration SKEW = Duration.ofSeconds(60);

    @Bean
    SecurityFilterChain chain(HttpSecurity http, JsonMapper json, RefusalAuditor refusals)
            throws Exception {
        AuthenticationEntryPoint unknown =
                (request, response, e) ->
                        write(
                                json,
                                response,
                                e instanceof AuthenticationServiceException
                                        ? Problem.document(
                                                HttpStatus.SERVICE_UNAVAILABLE,
                                                "identity-unavailable",
                                                "The token cannot be checked at the moment.")
                                        : Problem.document(
                                                HttpStatus.UNAUTHORIZED,
                                                "unauthorized",
                                                "A valid bearer token is needed."));
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
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
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unknown)
                                .accessDeniedHandler((request, response, e) -> {
                                    var document = Problem.notFound().document();
                                    refusals.record(request, document);
                                    write(json, response, document);
                                }))
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(unknown)
                                .withObjectPostProcessor(answering(unknown))
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .build();
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

    /** The keys are fetched with the first token, so the service starts without the identity. */
    @Bean
    JwtDecoder decoder(
            @Value("${noaber.identity.issuer}") String issuer,
            @Value("${noaber.identity.jwks:}") String jwks,
            @Value("${noaber.identity.audience}") String audience) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(jwks.isEmpty() ? issuer + "/oauth2/jwks" : jwks)
                        .jwsAlgorithms(algorithms ->
                                algorithms.addAll(
                                        List.of(
                                                SignatureAlgorithm.RS256,
                                                SignatureAlgorithm.PS256,
                                                SignatureAlgorithm.ES256)))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(SKEW),
                        new JwtIssuerValidator(issuer),
                        require(
                                "The token is not meant for " + audience,
                                jwt ->
                                        jwt.getAudience() != null
                                                && jwt.getAudience().contains(audience)),
                        require("The token has no end", jwt -> jwt.getExpiresAt() != null),
                        require("The token has no subject", jwt -> jwt.getSubject() != null)));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> require(
            String otherwise, java.util.function.Predicate<Jwt> condition) {
        return jwt ->
                condition.test(jwt)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(
                                new OAuth2Error("invalid_token", otherwise, null));
    }

    private static JwtAuthenticationConverter authorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    private static void write(JsonMapper json, HttpServletResponse response, ProblemDetail document)
            throws IOException {
        response.setStatus(document.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (document.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (document.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
