package nl.noaber.kernel;

import java.util.OptionalInt;

/**
 * Which characters a text may contain, so that every format can carry it. Control characters other
 * than tab and line feed, Unicode's non-characters and lone surrogates are not text.
 */
public final class PlainText {
    private PlainText() {}

    /** The index of the first character that is not text; empty if all are. */
    public static OptionalInt firstOther(String text) {
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            if (!isText(character)) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** Whether every character is text. */
    public static boolean isText(String text) {
        return firstOther(text).isEmpty();
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n';
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED -> !isNonCharacter(character);
            default -> true;
        };
    }

    private static boolean isNonCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
