package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MemoryTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLivingProcessHoldsMemory() {
        Memory mine = Memory.of(ProcessHandle.current().pid());
        assertThat(mine.proportional()).isPositive().isLessThanOrEqualTo(mine.resident());
    }

    @Test
    void aProcessThatIsNoneHoldsNone() {
        assertThat(Memory.of(-1)).isEqualTo(Memory.UNKNOWN);
    }
}
