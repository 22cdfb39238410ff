package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Roles have one meaning, whatever form the issuer gives them. Siblings: both services read the
 * decoded list, for paths and for queries.
 */
@Tag("fault:G3")
class RolesClaimTest {

    static Stream<Object> forms() {
        return Stream.of(
                List.of("auditor", "operator"),
                "auditor operator",
                "auditor,operator",
                " auditor , operator ",
                Arrays.asList("auditor", null, 7, "", "operator", "auditor"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anArrayAndATextAreTheSame(Object roles) {
        assertThat(new RolesClaim("roles").in(Map.of("roles", roles)))
                .containsExactly("auditor", "operator");
    }

    @Test
    void aPathLeadsIntoClaims() {
        var claims =
                Map.<String, Object>of(
                        "realm_access", Map.of("roles", List.of("researcher")),
                        "roles", List.of("operator"));
        assertThat(new RolesClaim("realm_access.roles").in(claims)).containsExactly("researcher");
    }

    @Test
    void aNameWithDotsIsTakenAsItIs() {
        String name = "https://example.org/roles";
        assertThat(new RolesClaim(name).in(Map.of(name, "auditor"))).containsExactly("auditor");
    }

    @Test
    void whatIsNotThereGivesNoRole() {
        assertThat(new RolesClaim("roles").in(Map.of())).isEmpty();
        assertThat(new RolesClaim("a.b.c").in(Map.of("a", "text"))).isEmpty();
        assertThat(new RolesClaim("roles").in(Map.of("roles", 7))).isEmpty();
        assertThat(new RolesClaim("roles").in(Collections.singletonMap("roles", null))).isEmpty();
    }
}
