package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes and reads the headers of a record as text. */
final class HeaderText {

    private HeaderText() {}

    /** Adds a header, or none if there is no value. */
    static void put(Headers headers, String key, @Nullable String value) {
        if (value != null) {
            headers.add(key, value.getBytes(UTF_8));
        }
    }

    /**
     * The value of a header.
     *
     * @throws RelayStoppedException if the record does not have it
     */
    static String text(Headers headers, String key) {
        var header = headers.lastHeader(key);
        if (header == null) {
            throw new RelayStoppedException("a record on the topic has no header " + key);
        }
        return new String(header.value(), UTF_8);
    }

    /**
     * The value of a header that is a number.
     *
     * @throws RelayStoppedException if the record does not have it
     */
    static long number(Headers headers, String key) {
        return Long.parseLong(text(headers, key));
    }
}
