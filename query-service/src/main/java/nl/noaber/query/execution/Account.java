package nl.noaber.query.execution;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import org.springframework.security.oauth2.jwt.Jwt;

/** The account that sends a query: its person and its global roles. */
public record Account(PersonId person, Set<String> roles) {

    public static Account of(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        String subject = token.getSubject();
        if (subject == null) {
            throw new IllegalStateException("A token without a subject was let in");
        }
        return new Account(
                PersonId.ofAccount(subject), roles == null ? Set.of() : Set.copyOf(roles));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
