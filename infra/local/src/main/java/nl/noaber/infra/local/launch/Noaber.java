package nl.noaber.infra.local.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.Console;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.noaber.infra.local.CannotStart;
import nl.noaber.infra.local.ServerProcess;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.local.identity.TokenRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of {@code infra/noaber} that need Java. */
public final class Noaber {

    private static final String VERIFIER = "nl.noaber.command.eventstore.verify.VerifyLog";

    private final Settings settings;

    private Noaber(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] words) throws InterruptedException {
        try {
            int exit = new Noaber(Settings.here()).run(List.of(words));
            System.exit(exit);
        } catch (CannotStart e) {
            System.err.println("noaber: " + e.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> words) throws InterruptedException {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> options = words.isEmpty() ? List.of() : words.subList(1, words.size());
        switch (command) {
            case "up" -> {
                onlyWarnings();
                return options.contains("--detach")
                        ? new Detach(settings).run(sameAgain())
                        : new Up(settings).run();
            }
            case "status" -> {
                return new Status(settings).print();
            }
            case "verify-log" -> {
                onlyWarnings();
                return verifyLog();
            }
            case "down" -> new Down(settings).run();
            case "token" -> System.out.println(token(persona(options)));
            case "rebuild" -> new Rebuild(settings, token(Persona.OPERATOR)).run();
            case "reset" -> reset(options.contains("--yes"));
            default -> throw new CannotStart("No such command: " + command);
        }
        return 0;
    }

    /** What drivers have to say while a server is not there yet is no news to the user. */
    private static void onlyWarnings() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    private String token(Persona persona) {
        return new TokenRequest(settings.issuer(), Clients.in(settings.clients())).token(persona);
    }

    private static Persona persona(List<String> options) {
        Optional<Persona> persona = options.stream().findFirst().flatMap(Persona::of);
        return persona.orElseThrow(() ->
                new CannotStart(
                        "Which persona? "
                                + Arrays.stream(Persona.values())
                                        .map(Persona::subject)
                                        .collect(Collectors.joining(", "))));
    }

    private void reset(boolean agreed) {
        if (ServerProcess.leftover(settings.launcherPid()).isPresent()) {
            throw new CannotStart("Noaber runs; stop it first with infra/noaber down");
        }
        if (!agreed && !asked()) {
            System.out.println("Nothing was deleted");
            return;
        }
        Leftovers.of(settings).stop(System.out::println);
        new Home(settings.home()).reset();
        System.out.println("All data in %s are gone".formatted(settings.home()));
    }

    private boolean asked() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CannotStart("Nobody to ask; say infra/noaber reset --yes");
        }
        String answer =
                console.readLine("Delete every event and view in %s? [yes/no] ", settings.home());
        return "yes".equals(answer);
    }

    private int verifyLog() {
        JavaProgram commands =
                JavaProgram.of(
                        settings.checkout().root().resolve("command-service"),
                        settings.checkout().cache());
        return new Verifier(
                        settings,
                        commands.other(
                                VERIFIER,
                                settings.mongoUri(),
                                settings.logDatabase(),
                                settings.secondDatabase()))
                .run();
    }

    /** This very program with {@code up}. */
    private static List<String> sameAgain() {
        var command = new ArrayList<String>();
        command.add(JavaProgram.java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        // Recorded or used by the program that stays, not by the one that only waits for it.
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
