package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of a record: CloudEvents attributes in binary mode. */
final class Header {

    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String COMMIT = "ce_commit";
    static final String LAST = "ce_last";
    static final String SEQUENCE = "ce_sequence";
    static final String PREDECESSOR = "ce_predecessor";
    static final String WATERMARK = "log.watermark/1";

    private Header() {}

    static void put(Headers headers, String key, @Nullable String value) {
        if (value != null) {
            headers.add(key, value.getBytes(UTF_8));
        }
    }

    static String text(Headers headers, String key) {
        var header = headers.lastHeader(key);
        if (header == null) {
            throw new RelayStoppedException("a record on the topic has no header " + key);
        }
        return new String(header.value(), UTF_8);
    }

    static long number(Headers headers, String key) {
        return Long.parseLong(text(headers, key));
    }
}
