package nl.noaber.infra.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The project's own folder, and the one folder in it that holds data and fetched things. */
public record Checkout(Path root) {

    /** The checkout this process runs in: {@code noaber.root}, or found by walking up. */
    public static Checkout here() {
        String given = System.getProperty("noaber.root");
        if (given != null && isRoot(Path.of(given))) {
            return new Checkout(Path.of(given).toAbsolutePath().normalize());
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (isRoot(at)) {
                return new Checkout(at);
            }
        }
        throw new CannotStart(
                "No Noaber checkout here: run inside it, or set -Dnoaber.root=FOLDER");
    }

    /** Everything that is kept: {@code NOABER_HOME}, or {@code .noaber} in the checkout. */
    public Path home() {
        @Nullable String given = System.getenv("NOABER_HOME");
        return given == null || given.isBlank()
                ? root.resolve(".noaber")
                : Path.of(given).toAbsolutePath().normalize();
    }

    /** What was fetched or prepared once and can be made again; shared by all data folders. */
    public Path cache() {
        return root.resolve(".noaber/cache");
    }

    Path brokerJars() {
        return root.resolve("infra/local/broker/target/libs");
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("infra/local/broker/pom.xml"));
    }
}
