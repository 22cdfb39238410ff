package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.LocalRunException;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theDefaultsAreThoseOfTheArchitecture() {
        Settings settings = settings(Map.of());
        assertThat(settings.commands()).isEqualTo("http://localhost:8081");
        assertThat(settings.queries()).isEqualTo("http://localhost:8082");
        assertThat(settings.issuer()).isEqualTo("http://localhost:9000");
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.mongoUri()).isEqualTo("mongodb://127.0.0.1:27018/?replicaSet=noaber");
    }

    @Test
    void aGivenAddressIsPassedOnAndItsPartNotStarted() {
        Settings settings =
                settings(
                        Map.of(
                                "NOABER_MONGODB_URI", "mongodb://elsewhere/?replicaSet=rs",
                                "NOABER_ISSUER", "https://identity.example"));
        assertThat(settings.addresses())
                .containsEntry("NOABER_MONGODB_URI", "mongodb://elsewhere/?replicaSet=rs")
                .containsEntry("NOABER_ISSUER", "https://identity.example");
        assertThat(Parts.of(settings).all())
                .extracting(Part::name)
                .containsExactly("kafka", "commands", "queries");
    }

    @Test
    void whatIsNoPortIsRefusedByName() {
        for (String wrong : new String[] {"x", "0", "65536", "-1"}) {
            assertThatThrownBy(settings(Map.of("NOABER_COMMANDS_PORT", wrong))::commandsPort)
                    .isInstanceOf(LocalRunException.class)
                    .hasMessage("NOABER_COMMANDS_PORT=%s is not a port", wrong);
        }
    }

    private static Settings settings(Map<String, String> environment) {
        return new Settings(new Checkout(Path.of("nowhere")), environment);
    }
}
