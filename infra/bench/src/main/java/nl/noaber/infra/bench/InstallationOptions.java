package nl.noaber.infra.bench;

import java.net.URI;
import java.nio.file.Path;
import nl.noaber.infra.scenario.client.Accounts;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import picocli.CommandLine.Option;

/** The options of the benchmarks against a running installation. */
final class InstallationOptions {

    @Option(
            names = "--commands",
            defaultValue = "${env:NOABER_COMMANDS:-http://localhost:8081}",
            description = "address of the command-service (default: ${DEFAULT-VALUE})")
    private URI commands = URI.create("");

    @Option(
            names = "--queries",
            defaultValue = "${env:NOABER_QUERIES:-http://localhost:8082}",
            description = "address of the query-service (default: ${DEFAULT-VALUE})")
    private URI queries = URI.create("");

    @Option(
            names = "--issuer",
            defaultValue = "${env:NOABER_ISSUER:-http://localhost:9000}",
            description = "address of the issuer of tokens (default: ${DEFAULT-VALUE})")
    private URI issuer = URI.create("");

    @Option(
            names = "--clients",
            required = true,
            description = "file with the secrets of the personas (NOABER_CLIENTS)")
    private Path clients = Path.of("");

    URI queries() {
        return queries;
    }

    /** The tokens of the personas. */
    Accounts accounts(RetryingClient http) {
        return new Accounts(http, issuer.resolve("/oauth2/token"), clients);
    }

    Api api(RetryingClient http, Accounts accounts) {
        return new Api(http, accounts, commands, queries);
    }
}
