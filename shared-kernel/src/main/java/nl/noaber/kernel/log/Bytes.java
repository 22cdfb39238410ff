package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A growing run of bytes into which canonical JSON is put together. */
final class Bytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

    private byte[] array;
    private int length;

    Bytes(int expected) {
        array = new byte[expected];
    }

    Bytes ascii(String text) {
        var from = room(text.length());
        for (var i = 0; i < text.length(); i++) {
            array[from + i] = (byte) text.charAt(i);
        }
        return this;
    }

    Bytes raw(byte[] bytes) {
        var from = room(bytes.length);
        System.arraycopy(bytes, 0, array, from, bytes.length);
        return this;
    }

    /** A JSON string as RFC 8785 writes it. */
    Bytes quoted(String text) {
        put('"');
        var plain = true;
        for (var i = 0; i < text.length() && plain; i++) {
            var c = text.charAt(i);
            plain = c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
        }
        if (plain) {
            ascii(text);
        } else {
            escaped(text);
        }
        return put('"');
    }

    private void escaped(String text) {
        for (var b : text.getBytes(UTF_8)) {
            switch (b) {
                case '"', '\\' -> put('\\').put((char) b);
                case '\b' -> ascii("\\b");
                case '\f' -> ascii("\\f");
                case '\n' -> ascii("\\n");
                case '\r' -> ascii("\\r");
                case '\t' -> ascii("\\t");
                default -> {
                    if (b >= 0 && b < 0x20) {
                        ascii("\\u00").put((char) HEX[b >> 4]).put((char) HEX[b & 15]);
                    } else {
                        put((char) (b & 0xFF));
                    }
                }
            }
        }
    }

    Bytes put(char c) {
        var from = room(1);
        array[from] = (byte) c;
        return this;
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    private int room(int more) {
        var from = length;
        length += more;
        if (length > array.length) {
            array = Arrays.copyOf(array, Math.max(length, array.length * 2));
        }
        return from;
    }
}
