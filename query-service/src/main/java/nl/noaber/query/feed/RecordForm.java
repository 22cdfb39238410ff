package nl.noaber.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent in binary mode, as the topic and the log itself tell it.
 *
 * @param key of the partition; none for a watermark
 * @param value none for a watermark
 */
record RecordForm(@Nullable String key, Map<String, String> headers, @Nullable JsonNode value) {

    private static final String LOG = "urn:noaber:log:";
    private static final String WATERMARK = "log.watermark/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    RecordForm {
        headers = Map.copyOf(headers);
    }

    /** What a record of the topic says; see {@link #read()}. */
    static Told read(ConsumerRecord<String, byte[]> at) {
        var headers = new HashMap<String, String>();
        for (var header : at.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        byte[] value = at.value();
        return new RecordForm(at.key(), headers, value == null ? null : JSON.readTree(value))
                .read();
    }

    /**
     * What it says.
     *
     * @throws RuntimeException if it is not of this form, or tells an event that this software does
     *     not know; the reader must stop
     */
    Told read() {
        String source = header("ce_source");
        if (!source.startsWith(LOG)) {
            throw new IllegalArgumentException("Not a log: " + source);
        }
        String log = source.substring(LOG.length());
        long predecessor = number("ce_predecessor");
        String type = header("ce_type");
        if (type.equals(WATERMARK)) {
            return new Told.Watermark(log, predecessor, number("ce_commit"));
        }
        if (value == null || key == null) {
            throw new IllegalArgumentException("An event without a key or a value");
        }
        return new Told.Event(
                log, predecessor, header("ce_last").equals("true"), received(key, type, value));
    }

    private ReceivedEvent received(String scope, String type, JsonNode told) {
        String data = told.required("data").toString();
        String meta = told.required("meta").toString();
        String subject = header("ce_subject");
        int inSubject = subject.indexOf('/');
        int inType = type.lastIndexOf('/');
        var event =
                new RecordedEvent(
                        number("ce_sequence"),
                        number("ce_commit"),
                        Instant.parse(header("ce_recordedtime")),
                        new EventId(header("ce_id")),
                        subject.substring(0, inSubject),
                        subject.substring(inSubject + 1),
                        number("ce_streamversion"),
                        Wire.FORM.envelope(meta),
                        Wire.FORM.event(
                                type.substring(0, inType),
                                Integer.parseInt(type.substring(inType + 1)),
                                data));
        return new ReceivedEvent(scope, event, type, data, meta);
    }

    private long number(String name) {
        return Long.parseLong(header(name));
    }

    private String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A record without " + name);
        }
        return value;
    }
}
