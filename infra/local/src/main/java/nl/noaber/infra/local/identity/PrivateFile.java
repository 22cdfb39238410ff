package nl.noaber.infra.local.identity;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import nl.noaber.infra.local.LocalRunException;

/** A file that only its owner may read; it is written atomically, once. */
final class PrivateFile {

    private PrivateFile() {}

    /** The content of the file; writes the supplied content first if there is no file. */
    static String readOrWrite(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                write(file, content.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new LocalRunException("Cannot read or write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft =
                Files.createTempFile(
                        folder,
                        file.getFileName().toString(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException alreadyWritten) {
            // Another process wrote the file first; its content is used.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(draft);
    }
}
