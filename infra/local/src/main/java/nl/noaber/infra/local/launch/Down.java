package nl.noaber.infra.local.launch;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.noaber.infra.local.CannotStart;
import nl.noaber.infra.local.ServerProcess;

/** {@code down}: asks the launcher to stop all, or stops what a killed launcher left. */
record Down(Settings settings) {

    void run() {
        Optional<ProcessHandle> launcher = ServerProcess.leftover(settings.launcherPid());
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(180, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new CannotStart(
                        "Noaber (process %d) does not stop".formatted(launcher.get().pid()), e);
            }
            System.out.println("Noaber has stopped");
        } else if (Leftovers.of(settings).stop(System.out::println) == 0) {
            System.out.println("Noaber does not run");
        }
    }
}
