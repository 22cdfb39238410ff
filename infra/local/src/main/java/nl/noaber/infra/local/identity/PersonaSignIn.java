package nl.noaber.infra.local.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Signs in as the chosen persona, without a password. The authority says when, for {@code
 * auth_time}.
 */
final class PersonaSignIn implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication chosen) {
        Persona persona =
                Persona.of(chosen.getName())
                        .filter(Persona::isPerson)
                        .orElseThrow(() -> new BadCredentialsException("No such persona"));
        return UsernamePasswordAuthenticationToken.authenticated(
                persona.subject(),
                null,
                List.of(
                        FactorGrantedAuthority.fromAuthority(
                                FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
