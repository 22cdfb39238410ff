package nl.noaber.infra.local.identity;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The identity provider of the local run: Spring Authorization Server inside this process. */
public final class IdentityServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IdentityServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on the loopback interface; keys and secrets are kept in the folder. */
    public static IdentityServer start(Path folder, int port, String issuer) {
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
                                                        issuer)))
                        .properties(
                                Map.of(
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
        return new IdentityServer(application.run());
    }

    /** Where the secrets of the personas are kept. */
    public static Path clients(Path folder) {
        return folder.resolve("clients.properties");
    }

    /** Where the signing key is kept. */
    public static Path signingKey(Path folder) {
        return folder.resolve("signing.key");
    }

    @Override
    public void close() {
        context.close();
    }
}
