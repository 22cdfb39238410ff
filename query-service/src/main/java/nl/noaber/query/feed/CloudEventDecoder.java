package nl.noaber.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.topic.RecordSequence;
import nl.noaber.kernel.topic.RecordSource;
import nl.noaber.kernel.topic.RecordSubject;
import nl.noaber.kernel.topic.RecordType;
import nl.noaber.kernel.topic.TopicHeader;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decodes a CloudEvent in binary mode, from the topic or from the log's own endpoint.
 *
 * @param key of the partition; none for a watermark
 * @param value none for a watermark
 */
record CloudEventDecoder(
        @Nullable String key, Map<String, String> headers, @Nullable JsonNode value) {

    private static final JsonMapper JSON = JsonMapper.shared();

    CloudEventDecoder {
        headers = Map.copyOf(headers);
    }

    /** Decodes a record of the topic; see {@link #decode()}. */
    static TopicRecord decode(ConsumerRecord<String, byte[]> at) {
        var headers = new HashMap<String, String>();
        for (var header : at.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        byte[] value = at.value();
        return new CloudEventDecoder(at.key(), headers, value == null ? null : JSON.readTree(value))
                .decode();
    }

    /**
     * The event or watermark.
     *
     * @throws RuntimeException if the record is not of this form, or its event is of a type that
     *     this software does not know; the reader must stop
     */
    TopicRecord decode() {
        String log = RecordSource.parse(header(TopicHeader.SOURCE)).log();
        long predecessor = number(TopicHeader.PREDECESSOR);
        var type = RecordType.parse(header(TopicHeader.TYPE));
        if (type.equals(RecordType.WATERMARK)) {
            return new TopicRecord.Watermark(log, predecessor, number(TopicHeader.COMMIT));
        }
        if (value == null || key == null) {
            throw new IllegalArgumentException("An event without a key or a value");
        }
        return new TopicRecord.Event(
                log,
                predecessor,
                header(TopicHeader.LAST).equals("true"),
                received(key, type, value));
    }

    private ReceivedEvent received(String scope, RecordType type, JsonNode value) {
        String data = value.required("data").toString();
        String meta = value.required("meta").toString();
        var subject = RecordSubject.parse(header(TopicHeader.SUBJECT));
        var event =
                new RecordedEvent(
                        RecordSequence.parse(header(TopicHeader.SEQUENCE)).index(),
                        number(TopicHeader.COMMIT),
                        Instant.parse(header(TopicHeader.RECORDED_TIME)),
                        new EventId(header(TopicHeader.ID)),
                        subject.streamType(),
                        subject.streamId(),
                        number(TopicHeader.STREAM_VERSION),
                        Wire.FORM.envelope(meta),
                        Wire.FORM.event(type.name(), type.revision(), data));
        return new ReceivedEvent(scope, event, type.format(), data, meta);
    }

    private long number(String name) {
        return Long.parseLong(header(name));
    }

    private String header(String name) {
        String found = headers.get(name);
        if (found == null) {
            throw new IllegalArgumentException("A record without " + name);
        }
        return found;
    }
}
