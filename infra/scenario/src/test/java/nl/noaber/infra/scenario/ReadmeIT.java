package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README through the launcher and compares the output with that of the
 * README.
 */
class ReadmeIT {
    /** A command and what the README says it prints. */
    private record Request(String command, String answer) {}

    private static final Path ROOT = Checkout.here().root();

    @TempDir static Path home;
    @TempDir static Path said;

    private static final Map<String, String> ENVIRONMENT = new TreeMap<>();

    @BeforeAll
    static void aNewcomerStartsNoaber() throws IOException, InterruptedException {
        ENVIRONMENT.put("NOABER_HOME", home.toString());
        ENVIRONMENT.put("JAVA_HOME", System.getProperty("java.home"));
        for (String port :
                List.of(
                        "NOABER_MONGODB_PORT",
                        "NOABER_KAFKA_PORT",
                        "NOABER_KAFKA_CONTROLLER_PORT",
                        "NOABER_IDENTITY_PORT",
                        "NOABER_COMMANDS_PORT",
                        "NOABER_QUERIES_PORT")) {
            ENVIRONMENT.put(port, Integer.toString(Ports.free()));
        }
        assertThat(run(launcher("up --detach"))).contains("played");
    }

    @AfterAll
    static void theNewcomerStopsNoaber() throws IOException, InterruptedException {
        run(launcher("down"));
    }

    @TestFactory
    Stream<DynamicTest> everyRequestOfTheReadmeIsAnsweredAsItSays() throws IOException {
        List<Request> requests = requests(Files.readAllLines(ROOT.resolve("README.md")));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(5);
        return requests.stream()
                .map(request ->
                        DynamicTest.dynamicTest(
                                request.command(),
                                () ->
                                        assertThat(run(local(request.command())).strip())
                                                .isEqualTo(local(request.answer()))));
    }

    /** The commands of the fenced console blocks, each with the lines below it. */
    private static List<Request> requests(List<String> readme) {
        var found = new ArrayList<Request>();
        boolean console = false;
        for (String line : readme) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith("$ ")) {
                found.add(new Request(line.substring(2), ""));
            } else if (console) {
                Request last = found.removeLast();
                found.add(
                        last.command().endsWith("\\")
                                ? new Request(last.command() + "\n" + line, "")
                                : new Request(
                                        last.command(), (last.answer() + "\n" + line).strip()));
            }
        }
        return found;
    }

    /** The same text with the addresses of this run. */
    private static String local(String text) {
        return text.replace(
                        "localhost:8081", "localhost:" + ENVIRONMENT.get("NOABER_COMMANDS_PORT"))
                .replace("localhost:8082", "localhost:" + ENVIRONMENT.get("NOABER_QUERIES_PORT"))
                .replace("localhost:9000", "localhost:" + ENVIRONMENT.get("NOABER_IDENTITY_PORT"));
    }

    /** The launcher without the build that precedes it: this build has just made the jars. */
    private static String launcher(String command) throws IOException {
        try (Stream<Path> jars = Files.list(ROOT.resolve("infra/local/target"))) {
            Path jar =
                    jars.filter(f -> f.getFileName().toString().matches("infra-local-.*\\.jar"))
                            .findFirst()
                            .orElseThrow();
            return "'%s/bin/java' -Dnoaber.root='%s' -jar '%s' %s"
                    .formatted(System.getProperty("java.home"), ROOT, jar, command);
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(said, "output", ".txt");
        Path errors = Files.createTempFile(said, "errors", ".txt");
        var builder =
                new ProcessBuilder("bash", "-c", command)
                        .directory(ROOT.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(process.exitValue())
                .as("%s%n%s%n%s", command, Files.readString(output), Files.readString(errors))
                .isZero();
        return Files.readString(output);
    }
}
