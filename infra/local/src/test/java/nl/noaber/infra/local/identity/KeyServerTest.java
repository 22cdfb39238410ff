package nl.noaber.infra.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KeyServerTest {

    @Test
    void itsTokensVerifyWithTheKeyItPublishes(@TempDir Path folder) {
        try (KeyServer server = KeyServer.start(folder)) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(server.issuer() + "/oauth2/jwks").build();
            var token = decoder.decode(server.tokens().of("researcher"));
            assertThat(token.getSubject()).isEqualTo("researcher");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("researcher");
            assertThat(token.getClaimAsString("iss")).isEqualTo(server.issuer());
        }
    }
}
