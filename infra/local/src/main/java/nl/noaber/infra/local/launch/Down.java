package nl.noaber.infra.local.launch;

import java.time.Duration;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;

/** {@code down}: stops the launcher with all its parts, or the processes of a killed launcher. */
record Down(Settings settings) {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    void run() {
        if (ServerProcess.findRunning(settings.launcherPid()).isPresent()) {
            System.out.println("Noaber stops (the first time it also prepares faster starts)");
            if (!ServerProcess.requestStop(settings.launcherPid(), TIMEOUT)) {
                throw new LocalRunException("Noaber does not stop; see infra/noaber logs launcher");
            }
            System.out.println("Noaber has stopped");
        } else if (StaleProcesses.of(settings).stop(System.out::println) == 0) {
            System.out.println("Noaber does not run");
        }
    }
}
