package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLivingProcessHoldsMemory() {
        ProcessMemory mine = ProcessMemory.of(ProcessHandle.current().pid());
        assertThat(mine.proportional()).isPositive().isLessThanOrEqualTo(mine.resident());
    }

    @Test
    void aProcessThatIsNoneHoldsNone() {
        assertThat(ProcessMemory.of(-1)).isEqualTo(ProcessMemory.UNKNOWN);
    }
}
