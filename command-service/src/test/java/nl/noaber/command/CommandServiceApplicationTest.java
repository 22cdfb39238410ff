package nl.noaber.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;

class CommandServiceApplicationTest {

    @Test
    void usageReportsOfAxonAreDisabled() {
        CommandServiceApplication.sendNothing();
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
    }
}
