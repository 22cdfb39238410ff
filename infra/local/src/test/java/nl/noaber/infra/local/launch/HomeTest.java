package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.noaber.infra.local.LocalRunException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir private Path folder;

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "precious");
        assertThatThrownBy(() -> new Home(folder).prepare())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("NOABER_HOME");
        assertThatThrownBy(() -> new Home(folder).reset()).isInstanceOf(LocalRunException.class);
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void aResetRemovesTheDataAndKeepsWhatWasFetched() throws Exception {
        var home = new Home(folder.resolve("home"));
        home.prepare();
        Files.createDirectories(home.folder().resolve("mongodb/data"));
        Files.createDirectories(home.folder().resolve("cache"));
        home.reset();
        assertThat(home.folder().resolve("mongodb")).doesNotExist();
        assertThat(home.folder().resolve("cache")).exists();
        home.prepare();
    }

    /**
     * What Noaber stores can be read by its owner only, also in a folder from before.
     *
     * <p>Siblings: the folders of MongoDB and Kafka, logs and their older files.
     */
    @Test
    @Tag("fault:G5")
    void theFolderIsForItsOwnerOnly() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        new Home(home).prepare();
        assertThat(Files.getPosixFilePermissions(home))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
}
