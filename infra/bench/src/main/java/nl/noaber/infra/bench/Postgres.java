package nl.noaber.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.infra.local.Ports;

/** A PostgreSQL server in a temporary folder, with the default durability. */
final class Postgres implements AutoCloseable {

    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final int port = Ports.free();

    private Postgres(Path folder) {
        this.folder = folder;
    }

    static Postgres start() {
        try {
            var folder = Files.createTempDirectory("noaber-bench-postgres");
            var server = new Postgres(folder);
            if (isRoot()) {
                server.run(List.of("chown", "postgres", folder.toString()));
            }
            server.asUser("initdb", "-D", server.data(), "-A", "trust", "-U", "postgres");
            server.asUser(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-p %d -k %s -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=256MB"
                            .formatted(server.port, folder),
                    "start");
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("no folder for PostgreSQL", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&reWriteBatchedInserts=true"
                .formatted(port);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** The server refuses to run as root. */
    private void asUser(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        var installed = BINARIES.resolve(program);
        command.add(Files.exists(installed) ? installed.toString() : program);
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + command);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot be started: " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() {
        asUser("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
        run(List.of("rm", "-r", data()));
    }
}
