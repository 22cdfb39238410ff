package nl.noaber.infra.scenario.steps;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/** Prints the progress of a script: steps done, month played, seconds taken. */
public final class Progress {

    private static final int LINES = 12;

    private final PrintStream out;
    private final InstantSource clock;
    private final int total;
    private final long started;
    private int done;

    public Progress(PrintStream out, InstantSource clock, int total) {
        this.out = out;
        this.clock = clock;
        this.total = total;
        started = clock.millis();
    }

    public void done(Step step) {
        done++;
        if (done * LINES / total > (done - 1) * LINES / total) {
            out.printf(
                    "  %5d of %d steps (%3d %%), in %s, %.1f s%n",
                    done,
                    total,
                    done * 100 / total,
                    step.played().toString().substring(0, 7),
                    elapsed().toMillis() / 1000.0);
        }
    }

    public Duration elapsed() {
        return Duration.ofMillis(clock.millis() - started);
    }
}
