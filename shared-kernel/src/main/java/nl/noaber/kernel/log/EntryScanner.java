package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks over an entry's bytes, whose keys and their order are fixed. */
final class EntryScanner {

    private static final byte[][] KEYS = {
        key("{\"actor\":"), key(",\"commit\":"), key(",\"events\":["), key("],\"fingerprint\":"),
        key(",\"log\":"), key(",\"n\":"), key(",\"prev\":"), key(",\"time\":")
    };
    private static final byte[][] EVENT_KEYS = {
        key("{\"at\":"),
        key(",\"data\":"),
        key(",\"id\":"),
        key(",\"meta\":"),
        key(",\"name\":"),
        key(",\"revision\":"),
        key(",\"seq\":"),
        key(",\"stream\":"),
        key(",\"type\":")
    };

    /** Follows the log where all events of the entry share one envelope. */
    private static final byte[] META_KEY = key(",\"meta\":");

    /** Where the envelope of an event begins that stands once for all events. */
    private static final int SHARED = -1;

    private final byte[] json;
    private int at;
    private boolean escaped;
    private boolean ascii;

    EntryScanner(byte[] json, int from) {
        this.json = json;
        at = from;
    }

    Entry entry() {
        return readable(this::wholeEntry);
    }

    /** The events alone; of what stands around them only a shared envelope is looked at. */
    List<EntryEvent> events() {
        return readable(() -> {
            expect(KEYS[0]);
            string();
            expect(KEYS[1]);
            string();
            var events = eventsHere();
            if (!lackMeta(events)) {
                return events;
            }
            expect(KEYS[3]);
            string();
            expect(KEYS[4]);
            string();
            return withSharedMeta(events);
        });
    }

    private static boolean lackMeta(List<EntryEvent> events) {
        return events.size() > 1 && events.getFirst().metaFrom() == SHARED;
    }

    /** The events with the envelope that stands here, if they have none of their own. */
    private List<EntryEvent> withSharedMeta(List<EntryEvent> events) {
        boolean lacking = lackMeta(events);
        if (events.stream().anyMatch(event -> event.metaFrom() == SHARED != lacking)) {
            throw new NotCanonicalException("an event without envelope at byte " + at);
        }
        if (!lacking) {
            return events;
        }
        expect(META_KEY);
        var from = at;
        value();
        var to = at;
        return events.stream().map(event -> event.sharing(from, to)).toList();
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IndexOutOfBoundsException e) {
            throw new NotCanonicalException("the entry ends too early", e);
        } catch (ArithmeticException e) {
            throw new NotCanonicalException("the entry is not one: " + e.getMessage(), e);
        }
    }

    private Entry wholeEntry() {
        expect(KEYS[0]);
        var actor = text();
        expect(KEYS[1]);
        var commit = uuid();
        var events = eventsHere();
        expect(KEYS[3]);
        var fingerprint = text();
        expect(KEYS[4]);
        var log = uuid();
        events = withSharedMeta(events);
        expect(KEYS[5]);
        var number = number();
        expect(KEYS[6]);
        var previous = HexFormat.of().parseHex(text());
        expect(KEYS[7]);
        var time = text();
        if (json[at] != '}'
                || at + 1 != json.length
                || previous.length != Sha256.LENGTH
                || time.length() != Times.LENGTH) {
            throw new NotCanonicalException("the entry does not end at byte " + at);
        }
        return new Entry(number, previous, commit, actor, fingerprint, log, time, events);
    }

    private List<EntryEvent> eventsHere() {
        expect(KEYS[2]);
        var events = new ArrayList<EntryEvent>(2);
        if (json[at] == '{') {
            events.add(event());
            while (json[at] == ',') {
                at++;
                events.add(event());
            }
        }
        return events;
    }

    private EntryEvent event() {
        expect(EVENT_KEYS[0]);
        var made = text();
        expect(EVENT_KEYS[1]);
        var dataFrom = at;
        value();
        var dataTo = at;
        expect(EVENT_KEYS[2]);
        var id = text();
        var metaFrom = SHARED;
        var metaTo = SHARED;
        if (skip(EVENT_KEYS[3])) {
            metaFrom = at;
            value();
            metaTo = at;
        }
        expect(EVENT_KEYS[4]);
        var name = text();
        var revision = skip(EVENT_KEYS[5]) ? (Integer) (int) number() : null;
        var position = (StreamPosition) null;
        if (skip(EVENT_KEYS[6])) {
            var sequence = number();
            expect(EVENT_KEYS[7]);
            var stream = text();
            expect(EVENT_KEYS[8]);
            position = new StreamPosition(text(), stream, sequence);
        }
        if (json[at++] != '}') {
            throw new NotCanonicalException("an event does not end at byte " + (at - 1));
        }
        return new EntryEvent(
                json, made, dataFrom, dataTo, id, metaFrom, metaTo, name, revision, position);
    }

    /** The text under a key of the object that begins here. */
    @Nullable String textOf(String wanted) {
        if (json[at] != '{') {
            return null;
        }
        while (json[at] != '}') {
            at++;
            if (json[at] == '}') {
                return null;
            }
            var key = text();
            at++;
            if (key.equals(wanted)) {
                return json[at] == '"' ? text() : null;
            }
            value();
        }
        return null;
    }

    private String text() {
        var from = at + 1;
        string();
        var text = new String(json, from, at - 1 - from, ascii ? ISO_8859_1 : UTF_8);
        return escaped ? JsonText.unescaped(text) : text;
    }

    private UUID uuid() {
        var text = text();
        var id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new NotCanonicalException("not an id in its one form: " + text);
        }
        return id;
    }

    private long number() {
        var number = 0L;
        var from = at;
        while (json[at] >= '0' && json[at] <= '9') {
            number = Math.addExact(Math.multiplyExact(number, 10L), json[at++] - '0');
        }
        if (from == at || json[from] == '0' && at - from > 1) {
            throw new NotCanonicalException("no number at byte " + from);
        }
        return number;
    }

    /** Passes over any value; it was checked when it was written, and its hash stands beside it. */
    private void value() {
        var bytes = json;
        var i = at;
        var depth = 0;
        do {
            switch (bytes[i]) {
                case '"' -> i = afterString(bytes, i);
                case '{', '[' -> {
                    depth++;
                    i++;
                }
                case '}', ']' -> {
                    depth--;
                    i++;
                }
                default -> i++;
            }
        } while (depth > 0 || bytes[i] != ',' && bytes[i] != '}');
        at = i;
    }

    private static int afterString(byte[] bytes, int from) {
        var i = from + 1;
        for (byte b; (b = bytes[i]) != '"'; i++) {
            if (b == '\\') {
                i++;
            }
        }
        return i + 1;
    }

    private void string() {
        var bytes = json;
        var i = at;
        if (bytes[i] != '"') {
            throw new NotCanonicalException("no text at byte " + at);
        }
        i++;
        var or = 0;
        var backslash = false;
        for (byte b; (b = bytes[i]) != '"'; i++) {
            or |= b;
            if (b == '\\') {
                backslash = true;
                i++;
            }
        }
        ascii = or >= 0;
        escaped = backslash;
        at = i + 1;
    }

    private void expect(byte[] key) {
        if (!skip(key)) {
            throw new NotCanonicalException("another key at byte " + at);
        }
    }

    private boolean skip(byte[] key) {
        var end = at + key.length;
        if (!Arrays.equals(json, at, end, key, 0, key.length)) {
            return false;
        }
        at = end;
        return true;
    }

    private static byte[] key(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
