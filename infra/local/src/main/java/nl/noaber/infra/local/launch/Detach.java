package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.noaber.infra.local.CannotStart;

/** {@code up --detach}: the same run in the background, shown until it is ready. */
record Detach(Settings settings) {

    int run(List<String> command) throws InterruptedException {
        new Preflight(settings).checkNotRunning();
        Path log = settings.logs().resolve("launcher.log");
        try {
            Files.createDirectories(settings.logs());
            Files.deleteIfExists(log);
            Files.deleteIfExists(settings.run().resolve("ready"));
            Process launcher =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(log.toFile())
                            .start();
            try (var shown = new RandomAccessFile(log.toFile(), "r")) {
                while (true) {
                    boolean ended = !launcher.isAlive();
                    boolean ready = Files.exists(settings.run().resolve("ready"));
                    show(shown);
                    if (ended) {
                        return launcher.exitValue();
                    }
                    if (ready) {
                        return 0;
                    }
                    Thread.sleep(200);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot start in the background: " + e.getMessage(), e);
        }
    }

    private static void show(RandomAccessFile log) throws IOException {
        byte[] more = new byte[(int) (log.length() - log.getFilePointer())];
        log.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
