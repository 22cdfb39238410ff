package nl.noaber.infra.local.launch;

import java.time.Duration;
import nl.noaber.infra.local.CannotStart;
import nl.noaber.infra.local.ServerProcess;

/** {@code down}: asks the launcher to stop all, or stops what a killed launcher left. */
record Down(Settings settings) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    void run() {
        if (ServerProcess.leftover(settings.launcherPid()).isPresent()) {
            System.out.println("Noaber stops");
            if (!ServerProcess.ask(settings.launcherPid(), PATIENCE)) {
                throw new CannotStart("Noaber does not stop; see infra/noaber logs launcher");
            }
            System.out.println("Noaber has stopped");
        } else if (Leftovers.of(settings).stop(System.out::println) == 0) {
            System.out.println("Noaber does not run");
        }
    }
}
