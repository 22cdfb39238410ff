package nl.noaber.infra.local.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.Console;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.local.identity.TokenRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/**
 * The command line of {@code infra/noaber}: the commands that need Java. The exit code is 0 on
 * success, otherwise 1, with one line on standard error.
 */
@Command(name = "infra/noaber", description = "Runs Noaber on this machine.")
public final class Noaber {

    private static final String VERIFIER = "nl.noaber.command.eventstore.verify.VerifyLog";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("unused") // picocli sets it and prints the help
    private boolean helpRequested;

    private Noaber() {}

    /** Runs one command and exits with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Noaber())
                .setParameterExceptionHandler((e, _) -> fail(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, _) -> {
                    if (e instanceof LocalRunException) {
                        return fail(command, e);
                    }
                    throw e;
                });
    }

    private static int fail(CommandLine command, Exception reason) {
        command.getErr().println("noaber: " + reason.getMessage());
        return 1;
    }

    @Command(description = "build what is stale, start everything, play the scenario, stay")
    int up(@Option(names = "--detach", description = "run in the background") boolean detach)
            throws InterruptedException {
        onlyWarnings();
        return detach ? new Detach(Settings.here()).run(upAgain()) : new Up(Settings.here()).run();
    }

    @Command(description = "stop everything")
    void down() {
        new Down(Settings.here()).run();
    }

    @Command(description = "the parts, their processes, addresses and resident memory")
    int status() throws InterruptedException {
        return new Status(Settings.here()).print();
    }

    @Command(description = "a bearer token")
    void token(
            @Parameters(
                            paramLabel = "PERSONA",
                            description = "one of: ${COMPLETION-CANDIDATES}",
                            converter = PersonaConverter.class,
                            completionCandidates = PersonaConverter.class)
                    Persona persona) {
        System.out.println(token(Settings.here(), persona));
    }

    @Command(description = "make the views anew from the log, beside the live ones, and switch")
    void rebuild() throws InterruptedException {
        Settings settings = Settings.here();
        new Rebuild(settings, token(settings, Persona.OPERATOR)).run();
    }

    @Command(
            name = "verify-log",
            description = "walk the chain of the log and say which commit, if any, is broken")
    int verifyLog() {
        onlyWarnings();
        Settings settings = Settings.here();
        JavaProgram commands =
                JavaProgram.of(
                        settings.checkout().root().resolve("command-service"),
                        settings.checkout().cache());
        return new LogVerifier(
                        settings,
                        commands.other(
                                VERIFIER,
                                settings.mongoUri(),
                                settings.logDatabase(),
                                settings.secondDatabase()))
                .run();
    }

    @Command(description = "delete all data")
    void reset(
            @Option(names = "--yes", description = "without asking for confirmation")
                    boolean confirmed) {
        Settings settings = Settings.here();
        if (ServerProcess.findRunning(settings.launcherPid()).isPresent()) {
            throw new LocalRunException("Noaber runs; stop it first with infra/noaber down");
        }
        if (!confirmed && !confirmed(settings.home())) {
            System.out.println("Nothing was deleted");
            return;
        }
        StaleProcesses.of(settings).stop(System.out::println);
        new Home(settings.home()).reset();
        System.out.println("All data in %s are gone".formatted(settings.home()));
    }

    private static boolean confirmed(Path home) {
        Console console =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .orElseThrow(() ->
                                new LocalRunException(
                                        "No terminal to confirm on; use infra/noaber reset --yes"));
        return "yes".equals(console.readLine("Delete every event and view in %s? [yes/no] ", home));
    }

    private static String token(Settings settings, Persona persona) {
        return new TokenRequest(settings.issuer(), Clients.in(settings.clients())).token(persona);
    }

    /** Hides the messages of drivers that wait for a server to start. */
    private static void onlyWarnings() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    /** The command line of this program with {@code up}. */
    private static List<String> upAgain() {
        var command = new ArrayList<String>();
        command.add(JavaProgram.java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        // Only the background process records or uses the AOT cache.
        Optional.ofNullable(System.getProperty("noaber.aot")).ifPresent(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString(),
                        Noaber.class.getName(),
                        "up"));
        return command;
    }
}
