package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.infra.local.CannotStart;
import nl.noaber.infra.local.Folders;

/** The one folder that holds data, logs and fetched things, marked as Noaber's own. */
record Home(Path folder) {

    private static final String MARK = "noaber-home";
    private static final List<String> DATA =
            List.of("mongodb", "kafka", "identity", "logs", "run", "scenario-played");
    private static final long LEAST_FREE = 1L << 30;

    /** Makes the folder ours, or refuses a folder that holds something else. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            Path mark = folder.resolve(MARK);
            if (!Files.exists(mark)) {
                if (holdsSomethingElse()) {
                    throw new CannotStart(
                            folder + " holds something else; set NOABER_HOME to an empty folder");
                }
                Files.writeString(mark, "Noaber keeps its data here.\n");
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new CannotStart(
                        "Only %d MiB free at %s; Noaber needs 1024 MiB"
                                .formatted(free >> 20, folder));
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot use %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Removes all data; what was fetched or prepared once stays. */
    void reset() {
        if (!Files.exists(folder.resolve(MARK))) {
            throw new CannotStart("Nothing to reset: %s holds no data".formatted(folder));
        }
        try {
            for (String each : DATA) {
                Folders.delete(folder.resolve(each));
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot delete in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private boolean holdsSomethingElse() throws IOException {
        List<String> ours = Stream.concat(DATA.stream(), Stream.of("cache")).toList();
        try (Stream<Path> files = Files.list(folder)) {
            return !files.map(file -> file.getFileName().toString()).allMatch(ours::contains);
        }
    }
}
