package nl.noaber.infra.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plays the learning community of Hellendoorn and checks the views: see {@link Settings#USAGE}. */
public final class ScenarioApplication {

    private ScenarioApplication() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(System.getenv(), List.of(arguments), System.out, System.err));
    }

    static int run(
            Map<String, String> environment,
            List<String> arguments,
            PrintStream out,
            PrintStream err) {
        try {
            return run(Settings.of(environment, arguments), out);
        } catch (Settings.Misused e) {
            err.println(e.getMessage());
            err.println(Settings.USAGE);
            return 2;
        } catch (Failed | IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int run(Settings settings, PrintStream out) throws IOException {
        try (var http = new Patient(settings.patience())) {
            var api =
                    new Api(
                            http,
                            new Accounts(http, settings.token(), settings.clients()),
                            settings.commands(),
                            settings.queries());
            var data = Hellendoorn.load();
            long last = settings.play() ? play(settings, data, api, http, out) : 0;
            return !settings.verify() || verify(data, api, last, out) ? 0 : 1;
        }
    }

    private static long play(
            Settings settings, Hellendoorn data, Api api, Patient http, PrintStream out)
            throws IOException {
        var script = Script.of(data);
        out.printf("Playing Hellendoorn 2009-2012: %d steps%n", script.steps().size());
        var progress = new Progress(out, InstantSource.system(), script.steps().size());
        try (var journal = Journal.in(settings.journal())) {
            var summary = new Player(api, journal, progress, _ -> {}).play(script);
            out.printf(
                    "Played %d steps in %.1f s: %d accepted (%d of them before), %d refused as written, %d sent again; community %s, commit %d%n",
                    summary.steps(),
                    progress.elapsed().toMillis() / 1000.0,
                    summary.steps() - summary.refused(),
                    summary.replayed(),
                    summary.refused(),
                    http.repeats(),
                    summary.community(),
                    summary.lastCommit());
            return summary.lastCommit();
        }
    }

    private static boolean verify(Hellendoorn data, Api api, long atLeast, PrintStream out) {
        var checks = new Verification(data, api, atLeast).checks();
        checks.forEach(out::println);
        return checks.stream().allMatch(Check::holds);
    }
}
