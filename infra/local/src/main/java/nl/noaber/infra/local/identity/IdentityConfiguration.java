package nl.noaber.infra.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Configures the identity provider: one confidential OAuth 2 client for each {@link Persona}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class IdentityConfiguration {

    record Settings(SigningKey key, Clients clients, String issuer) {}

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(_ -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(Settings settings) {
        List<RegisteredClient> clients =
                Arrays.stream(Persona.values())
                        .map(persona -> client(persona, settings.clients()))
                        .toList();
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    JWKSource<SecurityContext> keys(Settings settings) {
        return new ImmutableJWKSet<>(new JWKSet(settings.key().jwk()));
    }

    @Bean
    AuthorizationServerSettings server(Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            String subject = context.getRegisteredClient().getClientId();
            context.getClaims()
                    .audience(List.of(Tokens.AUDIENCE))
                    .claim("roles", Persona.rolesOf(subject));
        };
    }

    private static RegisteredClient client(Persona persona, Clients clients) {
        return RegisteredClient.withId(persona.subject())
                .clientId(persona.subject())
                .clientSecret("{noop}" + clients.secret(persona))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
                .build();
    }
}
