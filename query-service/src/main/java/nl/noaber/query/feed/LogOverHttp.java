package nl.noaber.query.feed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command-service's door for followers what a partition should have held. */
public final class LogOverHttp implements LogSource {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int UNAUTHORIZED = 401;

    private final URI commands;
    private final ServiceAccount account;
    private final Exchange http;

    public LogOverHttp(URI commands, ServiceAccount account, Exchange http) {
        this.commands = commands;
        this.account = account;
        this.http = http;
    }

    private record Page(String log, int partition, List<CloudEventDecoder> records) {}

    @Override
    public List<TopicRecord> after(int partition, long index) {
        URI address =
                URI.create(
                        "%s/log/events?partition=%d&after=%d"
                                .formatted(commands, partition, index));
        var answer = ask(address, account.token());
        if (answer.status() == UNAUTHORIZED) {
            answer = ask(address, account.newToken());
        }
        return JSON.readValue(answer.require(200), Page.class).records().stream()
                .map(CloudEventDecoder::decode)
                .toList();
    }

    private Exchange.Answer ask(URI address, String token) {
        return http.send(
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }
}
