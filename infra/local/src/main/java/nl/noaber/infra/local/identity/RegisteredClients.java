package nl.noaber.infra.local.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The OAuth 2 clients of the local run: one with a secret for each {@link Persona}, for programs,
 * and {@link #WEB} without one, for pages in which people sign in.
 */
final class RegisteredClients {

    static final String WEB = "noaber-web";

    private static final Duration PROGRAM = Duration.ofHours(1);

    /** A page renews its token while the session at the provider lasts. */
    private static final Duration PAGE = Duration.ofMinutes(10);

    /** A client must have one; which addresses count, {@link ReturnAddresses} decides. */
    private static final String SAMPLE_ADDRESS = "http://localhost:5173/callback";

    private RegisteredClients() {}

    static List<RegisteredClient> all(Clients secrets) {
        var all = new ArrayList<RegisteredClient>();
        for (Persona persona : Persona.values()) {
            all.add(program(persona, secrets.secret(persona)));
        }
        all.add(web());
        return all;
    }

    private static RegisteredClient program(Persona persona, String secret) {
        return RegisteredClient.withId(persona.subject())
                .clientId(persona.subject())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(PROGRAM).build())
                .build();
    }

    private static RegisteredClient web() {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(SAMPLE_ADDRESS)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(PAGE).build())
                .build();
    }
}
