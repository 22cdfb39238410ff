package nl.noaber.infra.local.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.noaber.infra.local.LocalRunException;

/** Runs the scenario player, once for each log and build; the player is idempotent. */
record ScenarioPlayer(Settings settings) {

    boolean isBuilt() {
        return Files.isDirectory(module().resolve("target"));
    }

    boolean isPlayed() {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(signature());
        } catch (IOException e) {
            return false;
        }
    }

    /** Plays the scenario and shows its output; returns false if it failed. */
    boolean play(Progress progress) {
        JavaProgram program = JavaProgram.of(module(), settings.checkout().cache());
        var builder =
                new ProcessBuilder(
                                program.once(
                                        "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))
                        .redirectErrorStream(true);
        builder.environment().putAll(settings.addresses());
        try {
            Files.createDirectories(settings.logs());
            Process player = builder.start();
            try (BufferedReader lines = player.inputReader(StandardCharsets.UTF_8);
                    Writer log = Files.newBufferedWriter(log())) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.append(line).append(System.lineSeparator()).flush();
                    progress.say("      " + line);
                }
            }
            if (player.onExit().join().exitValue() != 0) {
                return false;
            }
            Files.writeString(mark(), signature());
            return true;
        } catch (IOException e) {
            throw new LocalRunException("Cannot play the scenario: " + e.getMessage(), e);
        }
    }

    Path log() {
        return settings.logs().resolve("scenario.log");
    }

    private Path module() {
        return settings.checkout().root().resolve("infra/scenario");
    }

    private Path mark() {
        return settings.home().resolve("scenario-played");
    }

    private String signature() throws IOException {
        return settings.mongoUri()
                + " "
                + JavaProgram.of(module(), settings.checkout().cache()).jar().getParent();
    }
}
