package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.noaber.infra.local.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script by itself, in a bare checkout of its own. */
@Timeout(60)
class ScriptIT {

    @TempDir private Path root;

    record Answer(int exit, String output) {}

    @BeforeEach
    void theScriptInABareCheckout() throws IOException {
        Files.createDirectories(root.resolve("infra"));
        Files.copy(Checkout.here().root().resolve("infra/noaber"), root.resolve("infra/noaber"));
    }

    @Test
    void withoutACommandItPrintsItsUsage() throws Exception {
        Answer answer = run(Map.of());
        assertThat(answer.exit()).isZero();
        assertThat(answer.output())
                .contains("up [--detach]", "token PERSONA", "verify-log", "test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "logs", "test"})
    void beforeTheFirstBuildTheHelpOfACommandIsTheOverview(String command) throws Exception {
        Answer answer = run(Map.of(), command, "--help");
        assertThat(answer.exit()).isZero();
        assertThat(answer.output()).contains("up [--detach]", "COMMAND --help");
    }

    @Test
    void anUnknownCommandIsRefused() throws Exception {
        Answer answer = run(Map.of(), "fly");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.output()).endsWith("noaber: no such command: fly\n");
    }

    @Test
    void whereThereIsNoRecentJdkOneLineSaysSo() throws Exception {
        Path older = jdk("older", "24.0.2");
        Answer answer = run(Map.of("JAVA_HOME", older.toString()), "status");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.output()).startsWith("noaber: no JDK 25 or later found").hasLineCount(1);
    }

    @Test
    void aJdkBesideAnOlderOneIsFound() throws Exception {
        Path older = jdk("older", "17.0.15");
        Path newer = jdk("jdks/newer", "26");
        jdk("jdks/old", "21.0.1");
        Answer answer =
                run(
                        Map.of(
                                "JAVA_HOME",
                                older.toString(),
                                "NOABER_JDKS",
                                newer.getParent().toString()),
                        "status");
        assertThat(answer.output())
                .isEqualTo("noaber: nothing is built yet; infra/noaber up builds and starts it\n");
    }

    @Test
    void whereThereIsNoMavenOneLineSaysSo() throws Exception {
        Path jdk = jdk("jdk", "25.0.1");
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString()), "test");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.output())
                .isEqualTo("noaber: no mvn found; install Maven 3.8.7 or later\n");
    }

    @Test
    void anOlderMavenIsRefused() throws Exception {
        Path jdk = jdk("jdk", "25.0.1");
        Path mvn = root.resolve("bin/mvn");
        Files.createDirectories(mvn.getParent());
        Files.writeString(mvn, "#!/bin/sh\necho Apache Maven 3.6.3\n");
        executable(mvn);
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString()), "test");
        assertThat(answer.output())
                .isEqualTo("noaber: Maven 3.6.3 is too old; install Maven 3.8.7 or later\n");
    }

    /** Just enough of a JDK to be found; the script reads its version from the release file. */
    private Path jdk(String folder, String version) throws IOException {
        Path home = root.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(home.resolve("bin/javac"), "");
        executable(home.resolve("bin/javac"));
        return home;
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** With no other programs on the path than the script itself needs. */
    private Answer run(Map<String, String> environment, String... words) throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        for (String program :
                List.of(
                        "bash",
                        "dirname",
                        "readlink",
                        "cat",
                        "sed",
                        "sort",
                        "head",
                        "grep",
                        "env",
                        "sh",
                        "cut")) {
            Path link = bin.resolve(program);
            if (!Files.exists(link)) {
                Files.writeString(link, "#!/bin/sh\nexec %s \"$@\"\n".formatted(found(program)));
                executable(link);
            }
        }
        var command =
                new ArrayList<>(List.of("/bin/bash", root.resolve("infra/noaber").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("NOABER_JDKS", root.resolve("none").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), output);
    }

    private static Path found(String program) {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return Path.of(folder, program);
            }
        }
        throw new AssertionError("No " + program + " on this machine");
    }
}
