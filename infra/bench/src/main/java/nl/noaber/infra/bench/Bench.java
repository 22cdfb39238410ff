package nl.noaber.infra.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of {@code infra/bench/run}. Each option has a default, which the system property
 * of the same name replaces.
 */
@Command(
        name = "infra/bench/run",
        description = "Measures the log and the read models.",
        subcommands = {
            AppendBenchmark.class,
            ReplayBenchmark.class,
            AsOfBenchmark.class,
            AuditBenchmark.class,
            CrowdBenchmark.class,
            EveningBenchmark.class
        })
public final class Bench {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("unused") // picocli sets it and prints the help
    private boolean helpRequested;

    private Bench() {}

    /** Runs one benchmark and prints a Markdown table; exits with 0 if it succeeds. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
