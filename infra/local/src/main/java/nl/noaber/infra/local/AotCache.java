package nl.noaber.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A Java program's ahead-of-time cache: the first run records it and writes it at its clean end,
 * later runs start from it.
 */
public record AotCache(Path file) {

    /** Records if nothing is kept yet, otherwise starts from what is kept. */
    public List<String> flags() {
        return Files.exists(file)
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Keeps what a run has written; to be called only after a clean end. */
    public void keep() {
        try {
            if (Files.exists(draft())) {
                Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException notKept) {
            // Without it the next start is slower, no more.
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
