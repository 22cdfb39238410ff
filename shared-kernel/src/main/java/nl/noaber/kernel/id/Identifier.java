package nl.noaber.kernel.id;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An opaque identifier; every kind of thing has a type of its own so that ids cannot be swapped.
 */
public interface Identifier {
    /** What an identifier may look like: 1 to 64 letters, digits, dots, hyphens or underscores. */
    Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** A UUID in upper or lower case. */
    Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The number of characters of a UUID. */
    int UUID_LENGTH = 36;

    /** The identifier as text, as it stands in events and addresses. */
    String value();

    /**
     * Checks the form of an identifier and returns it in its canonical form.
     *
     * @throws IllegalArgumentException if {@code value} does not match {@link #FORM}
     */
    static String checked(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "Not an identifier: letters, digits, . _ - (1 to 64)");
        }
        return canonical(value);
    }

    /** A UUID in lower case (RFC 9562 reads both cases alike); any other text as it is. */
    static String canonical(String value) {
        return value.length() == UUID_LENGTH
                        && hasCapital(value)
                        && UUID_FORM.matcher(value).matches()
                ? value.toLowerCase(Locale.ROOT)
                : value;
    }

    private static boolean hasCapital(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 'A' && value.charAt(i) <= 'F') {
                return true;
            }
        }
        return false;
    }

    /** The same as {@link #FORM}, which is too slow for every id of every event read. */
    private static boolean isWellFormed(String value) {
        var length = value.length();
        if (length < 1 || length > 64) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            var c = value.charAt(i);
            var known =
                    c >= 'a' && c <= 'z'
                            || c >= '0' && c <= '9'
                            || c >= 'A' && c <= 'Z'
                            || c == '-'
                            || c == '.'
                            || c == '_';
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
