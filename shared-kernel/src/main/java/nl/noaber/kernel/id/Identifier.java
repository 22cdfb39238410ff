package nl.noaber.kernel.id;

import java.util.regex.Pattern;

/**
 * An opaque identifier; every kind of thing has a type of its own so that ids cannot be swapped.
 */
public interface Identifier {
    /** What an identifier may look like: 1 to 64 letters, digits, dots, hyphens or underscores. */
    Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The identifier as text, as it stands in events and addresses. */
    String value();

    /**
     * Checks the form of an identifier.
     *
     * @throws IllegalArgumentException if {@code value} does not match {@link #FORM}
     */
    static String checked(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "Not an identifier: letters, digits, . _ - (1 to 64)");
        }
        return value;
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
