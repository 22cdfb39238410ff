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
 * The JVM's ahead-of-time cache (JEP 483) of one Java program. The first run records the cache and
 * writes it at a clean exit; later runs start faster with it. Another Java version or another jar
 * starts a new cache.
 *
 * @param folder where the cache files are; without this folder nothing is recorded
 * @param name the prefix of the file names
 * @param key changes with the Java version and with every jar of the class path
 */
public record AotCache(Path folder, String name, String key) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /**
     * The cache for a class path of jars.
     *
     * @throws LocalRunException if a jar cannot be read
     */
    public static AotCache of(Path folder, String name, String classPath) {
        var inputs = new StringBuilder(Runtime.version().toString());
        SEPARATOR
                .splitAsStream(classPath)
                .map(Path::of)
                .map(AotCache::state)
                .forEach(inputs::append);
        return new AotCache(folder, name, Integer.toHexString(inputs.toString().hashCode()));
    }

    /** The JVM flags that use the cache if it exists, and record it otherwise. */
    public List<String> flags() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return Files.exists(file())
                ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /**
     * Publishes the cache that a run recorded and deletes older ones; call it after a clean exit.
     */
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
        } catch (IOException stillUncached) {
            // The next start is slower, but correct.
        }
    }

    private Path file() {
        return folder.resolve("%s-%s.aot".formatted(name, key));
    }

    private Path draft() {
        // Two launchers of one checkout can record at the same time.
        return folder.resolve("%s-%s-%d.new".formatted(name, key, ProcessHandle.current().pid()));
    }

    private static String state(Path jar) {
        try {
            return "%s %d %s;".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new LocalRunException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }
}
