package nl.noaber.infra.scenario.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.topic.TopicHeader;
import nl.noaber.kernel.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Reads the events of a community from the log, through the feed for followers. */
public final class RecordedHistory {

    private static final int PARTITIONS = 4;

    private RecordedHistory() {}

    /** Every event of the community so far, in the order of the log. */
    public static List<RecordedEvent> of(String community, Api api) {
        var history = new ArrayList<RecordedEvent>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            long after = -1;
            for (boolean more = true; more; ) {
                more = false;
                for (JsonNode topicRecord : api.follow(partition, after)) {
                    String index =
                            topicRecord.path("headers").path(TopicHeader.SEQUENCE).asString("");
                    if (!index.isEmpty()) {
                        more = true;
                        after = Long.parseLong(index);
                    }
                    if (topicRecord.path("key").asString("").equals(community)) {
                        history.add(event(topicRecord.path("headers"), topicRecord.path("value")));
                    }
                }
            }
        }
        history.sort(Comparator.comparing(RecordedEvent::index));
        return List.copyOf(history);
    }

    private static RecordedEvent event(JsonNode headers, JsonNode value) {
        String[] subject = text(headers, TopicHeader.SUBJECT).split("/", 2);
        String[] type = text(headers, TopicHeader.TYPE).split("/", 2);
        return new RecordedEvent(
                Long.parseLong(text(headers, TopicHeader.SEQUENCE)),
                Long.parseLong(text(headers, TopicHeader.COMMIT)),
                Instant.parse(text(headers, TopicHeader.RECORDED_TIME)),
                new EventId(text(headers, TopicHeader.ID)),
                subject[0],
                subject[1],
                Long.parseLong(text(headers, TopicHeader.STREAM_VERSION)),
                Wire.FORM.envelope(value.required("meta").toString()),
                Wire.FORM.event(
                        type[0], Integer.parseInt(type[1]), value.required("data").toString()));
    }

    private static String text(JsonNode headers, String name) {
        return headers.required(name).stringValue();
    }
}
