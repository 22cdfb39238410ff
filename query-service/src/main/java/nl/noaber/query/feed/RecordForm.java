package nl.noaber.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the CloudEvents of the topic (binary mode). */
final class RecordForm {

    private static final String LOG = "urn:noaber:log:";
    private static final String WATERMARK = "log.watermark/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordForm() {}

    /**
     * What a record says.
     *
     * @throws RuntimeException if it is not of this form, or tells an event that this software does
     *     not know; the reader must stop
     */
    static Told read(ConsumerRecord<String, byte[]> at) {
        String source = header(at, "ce_source");
        if (!source.startsWith(LOG)) {
            throw new IllegalArgumentException("Not a log: " + source);
        }
        String log = source.substring(LOG.length());
        long predecessor = number(at, "ce_predecessor");
        String type = header(at, "ce_type");
        if (type.equals(WATERMARK)) {
            return new Told.Watermark(log, predecessor, number(at, "ce_commit"));
        }
        byte[] value = at.value();
        String key = at.key();
        if (value == null || key == null) {
            throw new IllegalArgumentException("An event without a key or a value");
        }
        return new Told.Event(
                log,
                predecessor,
                header(at, "ce_last").equals("true"),
                received(at, key, type, JSON.readTree(value)));
    }

    private static Received received(
            ConsumerRecord<String, byte[]> at, String key, String type, JsonNode value) {
        String data = value.required("data").toString();
        String meta = value.required("meta").toString();
        String subject = header(at, "ce_subject");
        int inSubject = subject.indexOf('/');
        int inType = type.lastIndexOf('/');
        var event =
                new RecordedEvent(
                        number(at, "ce_sequence"),
                        number(at, "ce_commit"),
                        Instant.parse(header(at, "ce_recordedtime")),
                        new EventId(header(at, "ce_id")),
                        subject.substring(0, inSubject),
                        subject.substring(inSubject + 1),
                        number(at, "ce_streamversion"),
                        Wire.FORM.envelope(meta),
                        Wire.FORM.event(
                                type.substring(0, inType),
                                Integer.parseInt(type.substring(inType + 1)),
                                data));
        return new Received(key, event, type, data, meta);
    }

    private static long number(ConsumerRecord<?, ?> at, String name) {
        return Long.parseLong(header(at, name));
    }

    private static String header(ConsumerRecord<?, ?> at, String name) {
        Header header = at.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("A record without " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
