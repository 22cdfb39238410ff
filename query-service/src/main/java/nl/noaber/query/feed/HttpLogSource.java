package nl.noaber.query.feed;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** Fetches events of a partition from the command-service's {@code GET /log/events}. */
public final class HttpLogSource implements LogSource {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_BYTES = 64 << 20;

    private final URI commands;
    private final RestClient http;

    /**
     * Makes a source.
     *
     * @param commands address of the command-service
     * @param http a client that identifies itself with the role of a follower
     */
    public HttpLogSource(URI commands, RestClient http) {
        this.commands = commands;
        this.http = http;
    }

    private record Page(String log, int partition, List<CloudEventDecoder> records) {}

    private record Answer(HttpStatusCode status, byte[] body) {}

    @Override
    public List<TopicRecord> after(int partition, long index) {
        URI address =
                URI.create(
                        "%s/log/events?partition=%d&after=%d"
                                .formatted(commands, partition, index));
        Answer answer = ask(address);
        if (answer.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            // The refused token has been dropped: this asks with a new one.
            answer = ask(address);
        }
        if (!answer.status().isSameCodeAs(HttpStatus.OK)) {
            throw new LogUnavailableException(
                    "%s answers %d".formatted(from(address), answer.status().value()));
        }
        return JSON.readValue(answer.body(), Page.class).records().stream()
                .map(CloudEventDecoder::decode)
                .toList();
    }

    private Answer ask(URI address) {
        try {
            return http.get()
                    .uri(address)
                    .exchangeForRequiredValue((_, response) ->
                            new Answer(response.getStatusCode(), body(response, address)));
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw new LogUnavailableException(from(address) + " does not answer", e);
        }
    }

    private static byte[] body(ClientHttpResponse response, URI address) throws IOException {
        byte[] body = response.getBody().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new LogUnavailableException(
                    "%s answers more than %d bytes".formatted(from(address), MAX_BYTES));
        }
        return body;
    }

    private static String from(URI address) {
        return address.getAuthority() + address.getPath();
    }
}
