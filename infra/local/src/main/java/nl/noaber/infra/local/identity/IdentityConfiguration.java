package nl.noaber.infra.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Configures the identity provider: people sign in on a page as a {@link Persona}, and programs by
 * the secret of one (see {@link RegisteredClients}).
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SignInPage.class)
class IdentityConfiguration {

    /** What pages call; they never read the sign-in page. */
    private static final List<String> READABLE =
            List.of(
                    "/.well-known/**",
                    "/oauth2/token",
                    "/oauth2/jwks",
                    "/oauth2/revoke",
                    "/userinfo");

    record Settings(SigningKey key, Clients clients, String issuer, List<String> origins) {}

    @Bean
    static Pages pages(Settings settings) {
        return new Pages(settings.origins());
    }

    /** First, so that preflights need no token and every chain has the headers. */
    @Bean
    static FilterRegistrationBean<CorsFilter> readable(Pages pages) {
        var source = new UrlBasedCorsConfigurationSource();
        READABLE.forEach(path -> source.registerCorsConfiguration(path, pages.mayRead()));
        var registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** The endpoints of OAuth 2 and OpenID Connect. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Pages pages) throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        configured ->
                                configured
                                        .oidc(oidc ->
                                                oidc.logoutEndpoint(logout ->
                                                        logout.authenticationProviders(
                                                                ReturnAddresses.afterSignOut(
                                                                        pages))))
                                        .authorizationEndpoint(authorization ->
                                                authorization.authenticationProviders(
                                                        ReturnAddresses.afterSignIn(pages))))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(IdentityConfiguration::isSilent)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SignInPage.PATH), browsers()))
                .build();
    }

    /** A page renews its token in a hidden frame: an error goes back to it, and no sign-in page. */
    private static boolean isSilent(HttpServletRequest request) {
        return request.getServletPath().equals("/oauth2/authorize")
                && "none".equals(request.getParameter("prompt"));
    }

    private static MediaTypeRequestMatcher browsers() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }

    /** The sign-in page, and nothing else. */
    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) throws Exception {
        return http.authenticationProvider(new PersonaSignIn())
                .formLogin(
                        form -> form.loginPage(SignInPage.PATH).defaultSuccessUrl(SignInPage.PATH))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(SignInPage.PATH)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(
                                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'")))
                .build();
    }

    /** Under another name, a page could have the browser of a developer sign in for it. */
    @Bean
    static StrictHttpFirewall ownNames(Settings settings) {
        var names = List.of("localhost", "127.0.0.1", URI.create(settings.issuer()).getHost());
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(names::contains);
        return firewall;
    }

    @Bean
    static RegisteredClientRepository clients(Settings settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClients.all(settings.clients()));
    }

    @Bean
    static OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    static JWKSource<SecurityContext> keys(Settings settings) {
        return new ImmutableJWKSet<>(new JWKSet(settings.key().jwk()));
    }

    @Bean
    static AuthorizationServerSettings server(Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** An ID token is for the page alone, so it keeps the page as its audience. */
    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            Authentication account = Objects.requireNonNull(context.getPrincipal());
            String subject = account.getName();
            context.getClaims().claim("roles", Persona.rolesOf(subject));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(Tokens.AUDIENCE));
            } else {
                Persona.of(subject)
                        .ifPresent(persona -> context.getClaims().claim("name", persona.label()));
            }
        };
    }
}
