package nl.noaber.query.feed;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Makes clients that call another service with this service's own account. */
public final class OAuth2RestClient {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final String ACCOUNT = "service-account";

    private OAuth2RestClient() {}

    /**
     * A client that gets its token by client credentials, keeps it while it is valid, and drops it
     * when it is refused. Connecting and each answer take at most 10 s.
     *
     * @param tokens the issuer's token endpoint
     */
    public static RestClient of(URI tokens, String id, String secret) {
        ClientHttpRequestFactory requests = requests();
        var registrations =
                new InMemoryClientRegistrationRepository(
                        ClientRegistration.withRegistrationId(ACCOUNT)
                                .clientId(id)
                                .clientSecret(secret)
                                .clientAuthenticationMethod(
                                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .tokenUri(tokens.toString())
                                .build());
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        var tokenClient = new RestClientClientCredentialsTokenResponseClient();
        tokenClient.setRestClient(tokenClient(requests));
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .clientCredentials(each -> each.accessTokenResponseClient(tokenClient))
                        .build());
        var bearer = new OAuth2ClientHttpRequestInterceptor(manager);
        var principal =
                new AnonymousAuthenticationToken(
                        ACCOUNT, id, AuthorityUtils.createAuthorityList("ROLE_SERVICE"));
        bearer.setClientRegistrationIdResolver(_ -> ACCOUNT);
        bearer.setPrincipalResolver(_ -> principal);
        bearer.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
        return RestClient.builder().requestFactory(requests).requestInterceptor(bearer).build();
    }

    private static RestClient tokenClient(ClientHttpRequestFactory requests) {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpRequestFactory requests() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(TIME_LIMIT)
                                .build());
        requests.setReadTimeout(TIME_LIMIT);
        return requests;
    }
}
