package nl.noaber.infra.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the log files of child processes small and young. A process writes to its log until it
 * ends, so the file is copied to {@code NAME.1} and then emptied; lines that are written between
 * the two are lost.
 *
 * @param largest a file with more bytes is rotated
 * @param period a file is rotated after this time
 * @param kept how many older files there are at most
 */
public record LogRotation(long largest, Duration period, int kept, InstantSource clock) {

    private static final long MEBIBYTE = 1L << 20;

    /** Daily and at 10 MiB; seven older files, and so at most a week and 80 MiB for each log. */
    public static LogRotation daily(InstantSource clock) {
        return new LogRotation(10 * MEBIBYTE, Duration.ofDays(1), 7, clock);
    }

    /** Rotates the logs in a folder that are due. */
    public void rotateAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var logs = Files.newDirectoryStream(folder, "*.log")) {
                for (Path log : logs) {
                    rotate(log);
                }
            }
        }
    }

    private void rotate(Path log) throws IOException {
        long size = Files.size(log);
        if (size > largest || (size > 0 && begun(log).plus(period).isBefore(clock.instant()))) {
            Files.deleteIfExists(older(log, kept));
            for (int each = kept - 1; each >= 1; each--) {
                if (Files.exists(older(log, each))) {
                    Files.move(older(log, each), older(log, each + 1));
                }
            }
            Path newest = older(log, 1);
            OwnerOnly.file(newest);
            Files.copy(log, newest, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.file(newest);
            Files.setLastModifiedTime(newest, FileTime.from(clock.instant()));
            try (var emptied = new RandomAccessFile(log.toFile(), "rw")) {
                emptied.setLength(0);
            }
        }
    }

    /** When the file was emptied last, or else created. */
    private static Instant begun(Path log) throws IOException {
        Path newest = older(log, 1);
        return Files.exists(newest)
                ? Files.getLastModifiedTime(newest).toInstant()
                : Files.readAttributes(log, BasicFileAttributes.class).creationTime().toInstant();
    }

    private static Path older(Path log, int nth) {
        return log.resolveSibling(log.getFileName() + "." + nth);
    }
}
