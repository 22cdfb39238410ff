package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.identity.Clients;
import nl.noaber.infra.local.identity.Persona;
import nl.noaber.infra.local.identity.TokenRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The message after a start: the addresses, and three requests to try. */
record Welcome(Settings settings) {

    void print(Progress progress) throws InterruptedException {
        String community = community();
        String queries = settings.queries();
        warnOfUnready(progress);
        progress.say(
                String.format(
                        Locale.ROOT,
                        """

                        Noaber is up after %.1f s.
                          commands   %s
                          questions  %s
                          identity   %s

                        Three requests to try:
                          TOKEN=$(infra/noaber token researcher)
                          curl -s -H "Authorization: Bearer $TOKEN" '%s/communities'
                          curl -s -H "Authorization: Bearer $TOKEN" '%s/communities/%s/network?mode=one&asOf=2010-06-30'
                          curl -s -H "Authorization: Bearer $TOKEN" '%s/communities/%s/timeline?by=sector&period=half-year'

                        infra/noaber status shows the parts, infra/noaber down (or Ctrl-C here) stops them.\
                        """,
                        progress.seconds(),
                        settings.commands(),
                        queries,
                        settings.issuer(),
                        queries,
                        queries,
                        community,
                        queries,
                        community));
    }

    /** Names the services that stopped being ready while the scenario was played. */
    private void warnOfUnready(Progress progress) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            if (!ServiceProcess.isReady(client, settings.commandsPort())) {
                progress.say("commands is not ready, see infra/noaber logs commands");
            }
            if (!ServiceProcess.isReady(client, settings.queriesPort())) {
                progress.say("queries is not ready, see infra/noaber logs queries");
            }
        }
    }

    /** The id of a community for the requests, or a placeholder. */
    private String community() throws InterruptedException {
        if (settings.givenIssuer().isPresent()) {
            return "{id}";
        }
        try (var client = HttpClient.newHttpClient()) {
            String token =
                    new TokenRequest(settings.issuer(), Clients.in(settings.clients()))
                            .token(Persona.RESEARCHER);
            var request =
                    HttpRequest.newBuilder(URI.create(settings.queries() + "/communities"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Authorization", "Bearer " + token)
                            .build();
            String body = client.send(request, BodyHandlers.ofString()).body();
            JsonNode id = JsonMapper.shared().readTree(body).findValue("community");
            return id == null ? "{id}" : id.asString();
        } catch (IOException | JacksonException | LocalRunException unavailable) {
            return "{id}";
        }
    }
}
