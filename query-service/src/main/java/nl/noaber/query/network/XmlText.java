package nl.noaber.query.network;

/** Text as XML 1.0 can carry it. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * The same text with U+FFFD in place of each character that XML 1.0 has no form for; events
     * recorded before such characters were refused still contain them.
     */
    public static String of(String text) {
        return text.codePoints()
                .map(character -> isXml(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
