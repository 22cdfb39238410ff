package nl.noaber.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages are modules: no cycles, and nobody reaches into another's inside. */
class ModularityTest {
    @Test
    void theModulesHold() {
        var modules = ApplicationModules.of(CommandServiceApplication.class);
        assertThat(modules.stream()).hasSizeGreaterThanOrEqualTo(15);
        modules.verify();
    }
}
