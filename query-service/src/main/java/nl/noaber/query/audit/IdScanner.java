package nl.noaber.query.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** Finds ids (UUIDs in lower case) in the bytes of an answer, without a second copy of it. */
final class IdScanner {

    private static final int LENGTH = 36;
    private static final int CHUNK = 8192;

    /** The last bytes that were read, with as many places as an id has. */
    private final byte[] seen = new byte[LENGTH];

    private final Set<String> found = new TreeSet<>();

    /** How many bytes of an id these bytes are. */
    private int matched;

    private IdScanner() {}

    /** The different ids in a text, sorted. */
    static Set<String> idsIn(InputStream text) throws IOException {
        var scanner = new IdScanner();
        var chunk = new byte[CHUNK];
        for (int read = text.read(chunk); read > 0; read = text.read(chunk)) {
            for (int i = 0; i < read; i++) {
                scanner.next(chunk[i]);
            }
        }
        return scanner.found;
    }

    private void next(byte b) {
        if (!fits(b, matched)) {
            shorten(b);
        }
        if (fits(b, matched)) {
            seen[matched++] = b;
        }
        if (matched == LENGTH) {
            found.add(new String(seen, ISO_8859_1));
            matched = 0;
        }
    }

    /** Drops bytes from the front until the rest, followed by this one, may begin an id. */
    private void shorten(byte b) {
        do {
            matched = Math.max(0, matched - 1);
            System.arraycopy(seen, 1, seen, 0, matched);
        } while (matched > 0 && !(begins() && fits(b, matched)));
    }

    private boolean begins() {
        for (int i = 0; i < matched; i++) {
            if (!fits(seen[i], i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(byte b, int place) {
        return switch (place) {
            case 8, 13, 18, 23 -> b == '-';
            default -> (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f');
        };
    }
}
