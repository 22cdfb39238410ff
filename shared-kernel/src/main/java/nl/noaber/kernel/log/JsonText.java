package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the text of a canonical JSON string. */
final class JsonText {

    private JsonText() {}

    /** The text between the quotation marks at {@code from} and {@code to - 1}. */
    static String text(byte[] json, int from, int to) {
        var plain = true;
        var escaped = false;
        for (var i = from + 1; i < to - 1; i++) {
            plain &= json[i] > 0;
            escaped |= json[i] == '\\';
        }
        var text = new String(json, from + 1, to - from - 2, plain ? ISO_8859_1 : UTF_8);
        return escaped ? unescaped(text) : text;
    }

    static String unescaped(String text) {
        var result = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\\') {
                result.append(c);
                continue;
            }
            var escape = text.charAt(++i);
            switch (escape) {
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                case 't' -> result.append('\t');
                case 'u' -> {
                    result.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> result.append(escape);
            }
        }
        return result.toString();
    }
}
