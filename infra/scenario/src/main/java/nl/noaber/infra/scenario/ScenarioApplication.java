package nl.noaber.infra.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.noaber.infra.scenario.client.Accounts;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.verification.CheckResult;
import nl.noaber.infra.scenario.verification.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Plays the scenario Hellendoorn and checks the views: {@code --help} lists the options. Exit
 * codes: 0 success, 1 a failure or an expectation that does not hold, 2 wrong usage.
 */
@Command(
        name = "java -jar infra-scenario.jar",
        description = "Plays the learning community of Hellendoorn, 2009-2012, through the API.",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ScenarioApplication implements Callable<Integer> {

    @Mixin private final Settings settings = new Settings();

    private final PrintStream out;

    private ScenarioApplication(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        // The player has no log, so the logging facade of a library need not warn of that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(System.getenv(), List.of(arguments), System.out, System.err));
    }

    static int run(
            Map<String, String> environment,
            List<String> arguments,
            PrintStream out,
            PrintStream err) {
        return new CommandLine(new ScenarioApplication(out))
                .setDefaultValueProvider(Settings.from(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(ScenarioApplication::failed)
                .execute(arguments.toArray(String[]::new));
    }

    /** Prints the message of a failure that is not a fault of the program. */
    private static int failed(
            Exception failure, CommandLine line, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof ScenarioException || failure instanceof IOException) {
            line.getErr().println(failure.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        try (var http = new RetryingClient(settings.patience())) {
            var api =
                    new Api(
                            http,
                            new Accounts(http, settings.token(), settings.clients()),
                            settings.commands(),
                            settings.queries());
            long last = settings.play() ? play(api, http) : 0;
            return !settings.verify() || verify(api, last) ? 0 : 1;
        }
    }

    private long play(Api api, RetryingClient http) throws IOException {
        var script = Script.of(Hellendoorn.load());
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

    private boolean verify(Api api, long atLeast) {
        var checks = new Verification(api, atLeast).checks();
        checks.forEach(out::println);
        return checks.stream().allMatch(CheckResult::holds);
    }
}
