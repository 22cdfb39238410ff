package nl.noaber.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table, written out a second time: whoever changes it changes it here too. */
class PermissionTest {
    private static final Map<String, Set<String>> TABLE =
            Map.ofEntries(
                    Map.entry(
                            "RECORD_FOR_OTHERS",
                            Set.of("FACILITATOR", "COORDINATOR", "RECORDER", "INITIATOR")),
                    Map.entry(
                            "RECORD_ON_MARKETPLACE",
                            Set.of(
                                    "FACILITATOR",
                                    "COORDINATOR",
                                    "RECORDER",
                                    "INITIATOR",
                                    "BROKER")),
                    Map.entry("DECIDE_TOGETHER", Set.of("PARTICIPANT")),
                    Map.entry(
                            "BE_CAPACITY_OF_DECISION",
                            allBut(
                                    "INITIATOR",
                                    "FACILITATOR",
                                    "RESEARCHER",
                                    "CHAIR",
                                    "GUEST_EXPERT",
                                    "PROJECT_MANAGER",
                                    "AREA_DIRECTOR",
                                    "NETWORK_MANAGER")),
                    Map.entry("JUDGE_MODERATOR", Set.of("PARTICIPANT")),
                    Map.entry("AGREE_FIRST_SIZE_LIMIT", Set.of("INITIATOR")),
                    Map.entry("AGREE_SIZE_LIMIT", Set.of("PARTICIPANT")),
                    Map.entry("SET_MANDATE", Set.of("PARTICIPANT")),
                    Map.entry(
                            "CARRY_COMMUNITY",
                            Set.of(
                                    "PARTICIPANT",
                                    "INITIATOR",
                                    "MODERATOR",
                                    "FACILITATOR",
                                    "COORDINATOR")),
                    Map.entry("MATCH_OTHERS", Set.of("BROKER", "FACILITATOR", "COORDINATOR")),
                    Map.entry("CONDUCT_RESEARCH", Set.of("RESEARCHER")),
                    Map.entry("SEE_SINGLE_PERSONS", Set.of("FACILITATOR")));

    @Test
    void eachPermissionIsHeldByTheseRolesAndNoOthers() {
        var actual =
                Arrays.stream(Permission.values())
                        .collect(Collectors.toMap(Permission::name, p -> names(p.roles())));
        assertThat(new TreeMap<>(actual)).isEqualTo(new TreeMap<>(TABLE));
    }

    @ParameterizedTest
    @EnumSource
    void aRoleMayWhatThePermissionSays(Permission permission) {
        for (Role role : Role.values()) {
            assertThat(role.may(permission)).isEqualTo(permission.roles().contains(role));
        }
    }

    @Test
    void rolesThatRecordForOthersOrStudyAreGivenBySomebodyWhoRecordsForOthers() {
        var entrusted = Arrays.stream(Role.values()).filter(Role::isEntrusted);
        assertThat(entrusted)
                .containsExactlyInAnyOrder(
                        Role.FACILITATOR,
                        Role.COORDINATOR,
                        Role.RECORDER,
                        Role.INITIATOR,
                        Role.BROKER,
                        Role.RESEARCHER);
    }

    @Test
    void everyPermissionNamesTheRuleItRestsOn() {
        Map<Permission, String> rules =
                Arrays.stream(Permission.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        Permission::rule,
                                        (one, _) -> one,
                                        () -> new EnumMap<>(Permission.class)));
        assertThat(rules.values()).allSatisfy(rule -> assertThat(rule).matches("[HF]\\d{1,2}"));
    }

    private static Set<String> allBut(String... without) {
        var roles = names(Set.of(Role.values()));
        roles.removeAll(Set.of(without));
        return roles;
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
