package nl.noaber.query;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(QueryServiceApplication.class).verify();
    }
}
