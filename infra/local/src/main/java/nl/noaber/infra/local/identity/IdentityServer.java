package nl.noaber.infra.local.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The identity provider of the local run: a Spring Authorization Server inside this process. */
public final class IdentityServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IdentityServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the server on the loopback interface. The folder stores the signing key and the client
     * secrets; they are generated at the first start.
     *
     * @param issuer the value of the claim {@code iss}
     * @param origins whose pages may sign people in
     * @throws LocalRunException if the folder cannot be read or written
     */
    public static IdentityServer start(Path folder, int port, String issuer, List<String> origins) {
        var application =
                new SpringApplicationBuilder(IdentityConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .initializers(context ->
                                context.getBeanFactory()
                                        .registerSingleton(
                                                "identityFolder",
                                                new IdentityConfiguration.Settings(
                                                        SigningKey.in(signingKey(folder)),
                                                        Clients.in(clients(folder)),
                                                        issuer,
                                                        origins)))
                        .properties(
                                Map.of(
                                        "server.servlet.session.cookie.name",
                                        "noaber-identity",
                                        "server.servlet.session.cookie.same-site",
                                        "lax",
                                        "server.servlet.session.timeout",
                                        "8h",
                                        "server.port",
                                        port,
                                        "server.address",
                                        "127.0.0.1",
                                        "server.tomcat.threads.max",
                                        8,
                                        "spring.main.keep-alive",
                                        false,
                                        "logging.level.root",
                                        "warn"));
        // Where it shares the class path of a service, it must not read that one's settings.
        return new IdentityServer(application.run("--spring.config.name=identity"));
    }

    /** The same without pages: tokens for programs alone. */
    public static IdentityServer start(Path folder, int port, String issuer) {
        return start(folder, port, issuer, List.of());
    }

    /** The file in this folder that stores the client secrets of the personas. */
    public static Path clients(Path folder) {
        return folder.resolve("clients.properties");
    }

    /** The file in this folder that stores the signing key. */
    public static Path signingKey(Path folder) {
        return folder.resolve("signing.key");
    }

    @Override
    public void close() {
        context.close();
    }
}
