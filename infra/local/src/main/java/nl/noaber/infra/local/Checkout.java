package nl.noaber.infra.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checkout of the project.
 *
 * @param root the folder with the parent {@code pom.xml}
 */
public record Checkout(Path root) {

    /**
     * The checkout of this process: the system property {@code noaber.root}, otherwise the working
     * folder or the first folder above it that is a checkout.
     *
     * @throws LocalRunException if there is none
     */
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
        throw new LocalRunException(
                "No Noaber checkout here: run inside it, or set -Dnoaber.root=FOLDER");
    }

    /** The data folder: {@code NOABER_HOME}, otherwise {@code .noaber} in the checkout. */
    public Path home() {
        @Nullable String given = System.getenv("NOABER_HOME");
        return given == null || given.isBlank()
                ? root.resolve(".noaber")
                : Path.of(given).toAbsolutePath().normalize();
    }

    /** The folder for downloads and AOT caches, shared by all data folders; safe to delete. */
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
