package nl.noaber.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider whose tokens a service accepts.
 *
 * @param issuer required {@code iss}
 * @param jwks address of the issuer's keys; if blank, {@code /oauth2/jwks} below the issuer
 * @param audience required among {@code aud}
 * @param rolesClaim name of the claim with the global roles, or its path such as {@code
 *     realm_access.roles}
 */
@ConfigurationProperties("noaber.identity")
public record IdentitySettings(
        String issuer,
        @DefaultValue("") String jwks,
        @DefaultValue("noaber") String audience,
        @DefaultValue("roles") String rolesClaim) {

    /** Where the issuer publishes its keys. */
    String keys() {
        return jwks.isBlank() ? issuer + "/oauth2/jwks" : jwks;
    }
}
