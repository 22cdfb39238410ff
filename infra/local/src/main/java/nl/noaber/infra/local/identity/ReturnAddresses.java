package nl.noaber.infra.local.identity;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;

/**
 * Where a browser may be sent back to after signing in and out: to any page of the allowed origins.
 * A developer chooses port and path; a list of whole addresses would have to be changed each time.
 */
final class ReturnAddresses {

    private ReturnAddresses() {}

    static Consumer<List<AuthenticationProvider>> afterSignIn(Pages pages) {
        Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> check =
                context -> {
                    OAuth2AuthorizationCodeRequestAuthenticationToken request =
                            context.getAuthentication();
                    if (!pages.include(request.getRedirectUri())) {
                        throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                                refused("redirect_uri"), null);
                    }
                };
        return providers ->
                providers.forEach(each -> {
                    if (each instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
                        code.setAuthenticationValidator(
                                check.andThen(
                                        OAuth2AuthorizationCodeRequestAuthenticationValidator
                                                .DEFAULT_SCOPE_VALIDATOR));
                    }
                });
    }

    static Consumer<List<AuthenticationProvider>> afterSignOut(Pages pages) {
        return providers ->
                providers.forEach(each -> {
                    if (each instanceof OidcLogoutAuthenticationProvider logout) {
                        logout.setAuthenticationValidator(context -> {
                            OidcLogoutAuthenticationToken request = context.getAuthentication();
                            String address = request.getPostLogoutRedirectUri();
                            if (address != null && !pages.include(address)) {
                                throw new OAuth2AuthenticationException(
                                        refused("post_logout_redirect_uri"));
                            }
                        });
                    }
                });
    }

    private static OAuth2Error refused(String parameter) {
        return new OAuth2Error(
                OAuth2ErrorCodes.INVALID_REQUEST,
                parameter + " is not an address of the origins in noaber.web.origins",
                null);
    }
}
