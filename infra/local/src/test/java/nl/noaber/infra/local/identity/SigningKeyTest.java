package nl.noaber.infra.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import nl.noaber.infra.local.LocalRunException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("signing.key");
    }

    @Test
    void theKeyIsGeneratedOnce() {
        assertThat(SigningKey.in(file)).isEqualTo(SigningKey.in(file));
        assertThat(SigningKey.in(folder.resolve("other.key"))).isNotEqualTo(SigningKey.in(file));
    }

    @Test
    void thePrivateKeyOfAnEarlierInstallationIsRead() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        Files.writeString(
                file, Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));

        var jwk = SigningKey.in(file).jwk();

        assertThat(jwk.toRSAPublicKey()).isEqualTo(pair.getPublic());
        assertThat(jwk.getKeyID()).isEqualTo(jwk.computeThumbprint().toString());
    }

    @Test
    void aFileWithoutAKeyIsNamed() throws Exception {
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> SigningKey.in(file))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining(file.toString());
    }
}
