package nl.noaber.infra.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Java program's ahead-of-time cache: the first run records it and writes it at its clean end,
 * later runs start from it. Another Java or another jar begins a new one.
 */
public record AotCache(Path folder, String name, String key) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /** The cache for a class path of jars. */
    public static AotCache of(Path folder, String name, String classPath) {
        var inputs = new StringBuilder(Runtime.version().toString());
        SEPARATOR
                .splitAsStream(classPath)
                .map(Path::of)
                .map(AotCache::state)
                .forEach(inputs::append);
        return new AotCache(folder, name, Integer.toHexString(inputs.toString().hashCode()));
    }

    /** Records if nothing fitting is kept, otherwise starts from what is kept. */
    public List<String> flags() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return Files.exists(file())
                ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Keeps what a run has written and forgets older ones; only after a clean end. */
    public void keep() {
        if (!Files.exists(draft())) {
            return;
        }
        try {
            try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, name + "-*.aot")) {
                for (Path each : older) {
                    Files.delete(each);
                }
            }
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            // Without it the next start is slower, no more.
        }
    }

    private Path file() {
        return folder.resolve("%s-%s.aot".formatted(name, key));
    }

    private Path draft() {
        // Two launchers of one checkout may record at the same time.
        return folder.resolve("%s-%s-%d.new".formatted(name, key, ProcessHandle.current().pid()));
    }

    private static String state(Path jar) {
        try {
            return "%s %d %s;".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }
}
