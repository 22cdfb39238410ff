package nl.noaber.infra.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs in the folders of the {@code PATH} variable. */
final class SystemPath {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private SystemPath() {}

    /** The first executable file with this name, or null. */
    static @Nullable Path find(String program) {
        Stream<String> folders = SEPARATOR.splitAsStream(System.getenv().getOrDefault("PATH", ""));
        return folders.filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
