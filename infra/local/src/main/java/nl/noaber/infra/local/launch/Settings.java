package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.identity.IdentityServer;

/**
 * The settings of the local run: folders from the checkout, addresses and ports from the
 * environment.
 *
 * @param environment the environment variables
 */
record Settings(Checkout checkout, Map<String, String> environment) {

    static Settings here() {
        return new Settings(Checkout.here(), System.getenv());
    }

    Path home() {
        return given("NOABER_HOME")
                .map(Path::of)
                .map(folder -> folder.toAbsolutePath().normalize())
                .orElseGet(checkout::home);
    }

    void makeCache() {
        try {
            Files.createDirectories(checkout.cache());
        } catch (IOException e) {
            throw new LocalRunException("Cannot make " + checkout.cache(), e);
        }
    }

    Path mongoFolder() {
        return home().resolve("mongodb");
    }

    Path kafkaFolder() {
        return home().resolve("kafka");
    }

    Path identityFolder() {
        return home().resolve("identity");
    }

    Path clients() {
        return IdentityServer.clients(identityFolder());
    }

    Path logs() {
        return home().resolve("logs");
    }

    Path run() {
        return home().resolve("run");
    }

    Path launcherPid() {
        return run().resolve("launcher.pid");
    }

    /** The MongoDB that the launcher uses instead of starting one. */
    Optional<String> givenMongo() {
        return given("NOABER_MONGODB_URI");
    }

    /** The Kafka that the launcher uses instead of starting one. */
    Optional<String> givenKafka() {
        return given("NOABER_KAFKA");
    }

    /** The identity provider that the launcher uses instead of starting one. */
    Optional<String> givenIssuer() {
        return given("NOABER_ISSUER");
    }

    int mongoPort() {
        return port("NOABER_MONGODB_PORT", 27018);
    }

    int kafkaPort() {
        return port("NOABER_KAFKA_PORT", 9092);
    }

    int kafkaControllerPort() {
        return port("NOABER_KAFKA_CONTROLLER_PORT", 9093);
    }

    int identityPort() {
        return port("NOABER_IDENTITY_PORT", 9000);
    }

    int commandsPort() {
        return port("NOABER_COMMANDS_PORT", 8081);
    }

    int queriesPort() {
        return port("NOABER_QUERIES_PORT", 8082);
    }

    String logDatabase() {
        return given("NOABER_LOG_DATABASE").orElse("noaber_log");
    }

    String secondDatabase() {
        return given("NOABER_SECOND_DATABASE").orElse("noaber_second");
    }

    String mongoUri() {
        return givenMongo()
                .orElseGet(
                        () -> "mongodb://127.0.0.1:%d/?replicaSet=noaber".formatted(mongoPort()));
    }

    String kafka() {
        return givenKafka().orElseGet(() -> "127.0.0.1:" + kafkaPort());
    }

    String issuer() {
        return givenIssuer().orElseGet(() -> "http://localhost:" + identityPort());
    }

    private String tokenUrl() {
        return given("NOABER_TOKEN_URL").orElseGet(() -> issuer() + "/oauth2/token");
    }

    /** Whose pages may call the services and sign people in: all of this machine, if none given. */
    List<String> webOrigins() {
        return List.of(
                given("NOABER_WEB_ORIGINS")
                        .orElse("http://localhost:[*],http://127.0.0.1:[*]")
                        .strip()
                        .split("\\s*,\\s*"));
    }

    String commands() {
        return "http://localhost:" + commandsPort();
    }

    String queries() {
        return "http://localhost:" + queriesPort();
    }

    /** The environment variables for the services and the scenario player. */
    Map<String, String> addresses() {
        return Map.of(
                "NOABER_MONGODB_URI", mongoUri(),
                "NOABER_KAFKA", kafka(),
                "NOABER_ISSUER", issuer(),
                "NOABER_TOKEN_URL", tokenUrl(),
                "NOABER_WEB_ORIGINS", String.join(",", webOrigins()),
                "NOABER_COMMANDS", commands(),
                "NOABER_COMMANDS_PORT", Integer.toString(commandsPort()),
                "NOABER_QUERIES", queries(),
                "NOABER_QUERIES_PORT", Integer.toString(queriesPort()),
                "NOABER_CLIENTS", clients().toString());
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private int port(String variable, int otherwise) {
        String value = given(variable).orElse(Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, like a number out of range.
        }
        throw new LocalRunException("%s=%s is not a port".formatted(variable, value));
    }
}
