package nl.noaber.security;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** The part of a service's security that does not depend on its paths. */
public final class TokenSecurity {
    private TokenSecurity() {}

    /**
     * Makes a filter chain stateless and authenticates by bearer token; the roles of a token become
     * authorities with the prefix {@code ROLE_}.
     *
     * @return the same builder, for the path rules
     */
    public static HttpSecurity configure(HttpSecurity http, TokenProblems problems) {
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems))
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(problems)
                                .withObjectPostProcessor(answering(problems))
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())));
    }

    /**
     * Answers an {@link AuthenticationServiceException} (the issuer is away) as a problem document;
     * Spring would rethrow it as an internal error.
     */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            TokenProblems problems) {
        var handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName(RolesClaim.NAME);
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }
}
