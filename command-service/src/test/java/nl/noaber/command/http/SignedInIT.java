package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.local.Ports;
import nl.noaber.infra.local.identity.IdentityServer;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.local.identity.WebSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who signs in on a page of the local run gives commands as their persona. */
class SignedInIT {
    private static final URI CALLBACK = URI.create("http://localhost:5173/callback");

    @Test
    void aPersonWhoSignedInOnAPageIsTheirPersona(@TempDir Path folder) {
        int port = Ports.free();
        String issuer = "http://localhost:" + port;
        try (var _ = IdentityServer.start(folder, port, issuer, List.of("http://localhost:[*]"));
                var service = new RunningService(List.of("--noaber.identity.issuer=" + issuer));
                var browser = new WebSignIn(issuer, CALLBACK)) {
            WebSignIn.Answer facilitator = browser.signIn(Persona.FACILITATOR);
            var registered =
                    service.send(
                            "POST",
                            "/people",
                            "{\"label\":\"facilitator\",\"self\":true}",
                            Map.of(
                                    "Authorization",
                                    "Bearer " + facilitator.access(),
                                    "Idempotency-Key",
                                    "4c1c1a52-6d3b-4d2e-8f27-3d9f3a0c5e77",
                                    "Content-Type",
                                    "application/json"));
            assertThat(registered.status()).as(registered.http().body()).isEqualTo(201);
            assertThat(status(service, browser.renew().access())).isEqualTo(404);
            assertThat(status(service, facilitator.id()))
                    .as("an ID token is for the page")
                    .isEqualTo(401);
            browser.signOut(facilitator.id());
            assertThat(status(service, browser.signIn(Persona.OPERATOR).access())).isEqualTo(200);
        }
    }

    private static int status(RunningService service, String token) {
        return service.send("GET", "/log", "", Map.of("Authorization", "Bearer " + token)).status();
    }
}
