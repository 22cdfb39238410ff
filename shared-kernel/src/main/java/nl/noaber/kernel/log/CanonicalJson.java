package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** Tells whether bytes are one RFC 8785 value without fractions, the only form the log accepts. */
public final class CanonicalJson {

    private static final int DEEPEST = 64;
    private static final long LARGEST = 9_007_199_254_740_991L;

    private final byte[] json;
    private int at;

    private CanonicalJson(byte[] json) {
        this.json = json;
    }

    /** Returns the same bytes, or says at which byte they stop being canonical. */
    public static byte[] require(byte[] json) {
        var check = new CanonicalJson(json);
        check.value(0);
        if (check.at != json.length) {
            throw check.wrong("the end");
        }
        return json;
    }

    private void value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("less depth");
        }
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> integer();
        }
    }

    private void object(int depth) {
        at++;
        if (skip('}')) {
            return;
        }
        var previous = -1;
        var previousEnd = -1;
        do {
            var key = at;
            string();
            if (previous >= 0 && !ascending(previous, previousEnd, key, at)) {
                throw new NotCanonicalException("keys out of order at byte " + key);
            }
            previous = key;
            previousEnd = at;
            expect(':');
            value(depth + 1);
        } while (skip(','));
        expect('}');
    }

    private void array(int depth) {
        at++;
        if (skip(']')) {
            return;
        }
        do {
            value(depth + 1);
        } while (skip(','));
        expect(']');
    }

    private void string() {
        expect('"');
        var from = at;
        var ascii = true;
        while (peek() != '"') {
            var b = json[at];
            if (b == '\\') {
                escape();
            } else if (b >= 0 && b < 0x20) {
                throw wrong("an escaped control character");
            } else {
                ascii &= b > 0;
                at++;
            }
        }
        if (!ascii) {
            requireUtf8(from, at);
        }
        at++;
    }

    private void escape() {
        at++;
        switch (peek()) {
            case '"', '\\', 'b', 'f', 'n', 'r', 't' -> at++;
            case 'u' -> {
                at++;
                word("00");
                var high = peek();
                if (high != '0' && high != '1') {
                    throw wrong("an unescaped character");
                }
                at++;
                var low = peek();
                if ((low < '0' || low > '9') && (low < 'a' || low > 'f')) {
                    throw wrong("a lower-case hexadecimal digit");
                }
                if (high == '0'
                        && (low == '8' || low == '9' || low == 'a' || low == 'c' || low == 'd')) {
                    throw wrong("the short escape");
                }
                at++;
            }
            default -> throw wrong("an escape of RFC 8785");
        }
    }

    private void integer() {
        var negative = skip('-');
        var from = at;
        var number = 0L;
        while (at < json.length && json[at] >= '0' && json[at] <= '9' && at - from < 17) {
            number = number * 10 + json[at++] - '0';
        }
        var digits = at - from;
        if (digits == 0
                || number > LARGEST
                || json[from] == '0' && (digits > 1 || negative)
                || at < json.length && isNumberPart(json[at])) {
            throw wrong("an integer of at most 2^53-1");
        }
    }

    private static boolean isNumberPart(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == 'e' || b == 'E';
    }

    /**
     * Keys are ordered by their UTF-16 units; that is byte order as long as they are plain ASCII.
     */
    private boolean ascending(int from, int to, int nextFrom, int nextTo) {
        if (plain(from, to) && plain(nextFrom, nextTo)) {
            return Arrays.compare(json, from + 1, to - 1, json, nextFrom + 1, nextTo - 1) < 0;
        }
        return JsonText.text(json, from, to).compareTo(JsonText.text(json, nextFrom, nextTo)) < 0;
    }

    private boolean plain(int from, int to) {
        for (var i = from; i < to; i++) {
            if (json[i] < 0 || json[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private void requireUtf8(int from, int to) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(json, from, to - from));
        } catch (CharacterCodingException e) {
            throw new NotCanonicalException("not UTF-8 after byte " + from, e);
        }
    }

    private void word(String word) {
        for (var i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private byte peek() {
        if (at >= json.length) {
            throw wrong("more bytes");
        }
        return json[at];
    }

    private boolean skip(char c) {
        if (at < json.length && json[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private NotCanonicalException wrong(String expected) {
        return new NotCanonicalException("expected " + expected + " at byte " + at);
    }
}
