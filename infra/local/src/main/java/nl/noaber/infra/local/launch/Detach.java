package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.ServerProcess;

/**
 * {@code up --detach}: runs {@code up} in the background and shows its output until it is ready.
 */
record Detach(Settings settings) {

    int run(List<String> command) throws InterruptedException {
        new Preflight(settings).checkNotRunning();
        new Home(settings.home()).prepare();
        Path log = settings.logs().resolve("launcher.log");
        try {
            Files.createDirectories(settings.logs());
            Files.deleteIfExists(log);
            Files.deleteIfExists(settings.run().resolve("ready"));
            var launcher = new ServerProcess("Noaber", log, settings.launcherPid());
            launcher.start(command, Map.of());
            CompletableFuture<Process> end = launcher.ended();
            try (var shown = new RandomAccessFile(log.toFile(), "r")) {
                while (true) {
                    boolean ended = end.isDone();
                    boolean ready = Files.exists(settings.run().resolve("ready"));
                    show(shown);
                    if (ended) {
                        return end.join().exitValue();
                    }
                    if (ready) {
                        return 0;
                    }
                    Thread.sleep(200);
                }
            }
        } catch (IOException e) {
            throw new LocalRunException("Cannot start in the background: " + e.getMessage(), e);
        }
    }

    private static void show(RandomAccessFile log) throws IOException {
        byte[] more = new byte[(int) (log.length() - log.getFilePointer())];
        log.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
