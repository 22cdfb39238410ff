package nl.noaber.infra.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints the steps of a start, their number and the elapsed time. */
final class Progress {

    private final PrintStream out;
    private final int steps;
    private final long begun = System.nanoTime();
    private int done;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    synchronized void done(String what, String detail) {
        done++;
        out.printf(
                Locale.ROOT, "  [%d/%d] %6.1f s  %-10s %s%n", done, steps, seconds(), what, detail);
        out.flush();
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
