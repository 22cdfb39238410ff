package nl.noaber.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for the data of the servers of this JVM, hundreds of megabytes each. They stay for a look
 * after the tests, until the next run deletes them.
 */
public final class ServerFolders {

    private static final Path ALL = withoutEndedProcesses();

    private ServerFolders() {}

    /** The folder of the server with this name. */
    public static Path of(String name) {
        return ALL.resolve(ProcessHandle.current().pid() + "-" + name);
    }

    private static Path withoutEndedProcesses() {
        Path all = Path.of("target", "servers").toAbsolutePath();
        try {
            Files.createDirectories(all);
            try (var folders = Files.list(all)) {
                for (Path folder : folders.toList()) {
                    String process = folder.getFileName().toString().split("-", 2)[0];
                    if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
