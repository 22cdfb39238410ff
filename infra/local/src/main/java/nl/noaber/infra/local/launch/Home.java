package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.infra.local.Folders;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.OwnerOnly;

/** The data folder ({@code NOABER_HOME}), with a marker file that protects other folders. */
record Home(Path folder) {

    private static final String MARK = "noaber-home";
    private static final List<String> DATA =
            List.of("mongodb", "kafka", "identity", "logs", "run", "scenario-played");
    private static final long MINIMUM_FREE = 1L << 30;

    /**
     * Creates and marks the folder, for its owner only; fails if it holds other files or the disk
     * is nearly full.
     */
    void prepare() {
        try {
            Files.createDirectories(folder);
            Path mark = folder.resolve(MARK);
            if (!Files.exists(mark)) {
                if (holdsSomethingElse()) {
                    throw new LocalRunException(
                            folder + " holds something else; set NOABER_HOME to an empty folder");
                }
                Files.writeString(mark, "Noaber keeps its data here.\n");
            }
            OwnerOnly.folder(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < MINIMUM_FREE) {
                throw new LocalRunException(
                        "Only %d MiB free at %s; Noaber needs 1024 MiB"
                                .formatted(free >> 20, folder));
            }
        } catch (IOException e) {
            throw new LocalRunException("Cannot use %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Deletes all data; downloads and caches stay. */
    void reset() {
        if (!Files.exists(folder.resolve(MARK))) {
            throw new LocalRunException("Nothing to reset: %s holds no data".formatted(folder));
        }
        try {
            for (String each : DATA) {
                Folders.delete(folder.resolve(each));
            }
        } catch (IOException e) {
            throw new LocalRunException(
                    "Cannot delete in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private boolean holdsSomethingElse() throws IOException {
        List<String> ours = Stream.concat(DATA.stream(), Stream.of("cache")).toList();
        try (Stream<Path> files = Files.list(folder)) {
            return !files.map(file -> file.getFileName().toString()).allMatch(ours::contains);
        }
    }
}
