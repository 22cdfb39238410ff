package nl.noaber.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/permissions.md} equals the table; {@code -Dnoaber.docs.write=true} writes it anew.
 */
class PermissionsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/permissions.md");
    private final Javadoc javadoc =
            Javadoc.below(Path.of("../../shared-kernel/src/main/java/nl/noaber/kernel/access"));

    @Test
    void thePermissionsDocumentEqualsTheTable() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("noaber.docs.write")) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleNamesItsSource(Role role) {
        assertThat(javadoc.of(role)).matches(".*\\bS[0-4]:\\d+.*");
    }

    @ParameterizedTest
    @EnumSource
    void everyPermissionNamesItsRule(Permission permission) {
        assertThat(javadoc.of(permission)).containsPattern("\\b" + permission.rule() + "\\b");
    }

    private String generate() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Roles and permissions

                        Made from `nl.noaber.kernel.access` (`Role`, `Permission`) and compared with it in every build. Do not edit:
                        `mvn test -pl infra/docs-check -am -Dtest=*DocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dnoaber.docs.write=true` writes it anew. Both services and the access matrix of the tests ask the same table.

                        H1 to H16 are the hard rules, F1 to F13 the findings, S0 to S4 the sources with their lines (`S0:397`).

                        ## Permissions

                        | permission | rule | what it allows | roles |
                        |---|---|---|---|
                        """);
        for (Permission permission : Permission.values()) {
            text.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    permission,
                                    permission.rule(),
                                    javadoc.of(permission),
                                    permission.roles().stream()
                                            .map(Role::name)
                                            .collect(Collectors.joining(", "))));
        }
        text.append(
                """

                What a token may carry beside the account is no community role: `researcher` reads for research, as far as consent goes, `auditor` looks after the
                record, `operator` and `follower` read the log. `docs/api.md` has the address each of them opens.

                ## Roles

                An entrusted role is given only by somebody who holds a role with `RECORD_FOR_OTHERS`.

                | role | what it is | entrusted | permissions |
                |---|---|---|---|
                """);
        for (Role role : Role.values()) {
            text.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    role,
                                    javadoc.of(role),
                                    role.isEntrusted() ? "yes" : "",
                                    permissions(role).stream()
                                            .map(each -> "`" + each + "`")
                                            .collect(Collectors.joining(", "))));
        }
        return text.toString();
    }

    private static List<Permission> permissions(Role role) {
        return Arrays.stream(Permission.values()).filter(role::may).toList();
    }
}
