package nl.noaber.command.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.noaber.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a command as strictly as it can be stored: at most 256 KiB of UTF-8, one JSON
 * object, no field twice, no character that is not text and no number that the log cannot hold. A
 * refusal names the field, never a class.
 */
final class RequestBody {
    private static final int LARGEST = 256 * 1024;
    private static final long LARGEST_NUMBER = (1L << 53) - 1;
    private static final int LONGEST_NAME = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json;
    private final ObjectReader strict;

    RequestBody(JsonMapper json) {
        this.json = json;
        strict = json.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /**
     * The whole body; an empty object if there is none.
     *
     * @throws Problem if it is too large or cannot be read
     */
    ObjectNode read(HttpServletRequest http)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (http.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes = http.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        requireJson(http.getContentType());
        if (parse(text(bytes)) instanceof ObjectNode object) {
            requireStorable(object, "");
            return object;
        }
        throw Problem.malformed("The body must be a JSON object");
    }

    /**
     * Part of a body as a record.
     *
     * @throws Problem that names the field that is unknown or has a wrong value
     */
    <T> T as(ObjectNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JacksonException e) {
            String field = path(e);
            throw Problem.malformed(
                    field.isEmpty()
                            ? "The body has a wrong form"
                            : "'" + field + "' is unknown or has a wrong value");
        }
    }

    private static Problem tooLarge() {
        return Problem.tooLarge("A body may have at most 256 KiB");
    }

    private static void requireJson(@Nullable String contentType)
            throws HttpMediaTypeNotSupportedException {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (type == null
                    || !MediaType.APPLICATION_JSON.isCompatibleWith(type)
                    || (type.getCharset() != null && !UTF_8.equals(type.getCharset()))) {
                throw new HttpMediaTypeNotSupportedException(
                        type, List.of(MediaType.APPLICATION_JSON));
            }
        } catch (IllegalArgumentException e) { // of the type, or of its charset
            throw new HttpMediaTypeNotSupportedException(String.valueOf(e.getMessage()));
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.malformed("The body is not UTF-8");
        }
    }

    private JsonNode parse(String text) {
        try {
            return strict.readTree(text);
        } catch (JacksonException e) {
            boolean twice = e.getOriginalMessage().contains("Duplicate");
            throw Problem.malformed(
                    (twice ? "A field is given twice" : "The body is not one JSON object")
                            + place(e));
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static void requireStorable(JsonNode node, String path) {
        if (node.isString()) {
            requireText(node.stringValue(), path);
        } else if (node.isIntegralNumber() && !isStorable(node)) {
            throw Problem.malformed(
                    "'"
                            + path
                            + "' must lie between -"
                            + LARGEST_NUMBER
                            + " and "
                            + LARGEST_NUMBER);
        } else if (node.isArray()) {
            node.forEach(item -> requireStorable(item, path + "[]"));
        } else {
            node.forEachEntry((name, value) -> {
                requireText(name, path.isEmpty() ? "the name of a field" : path);
                requireStorable(value, path.isEmpty() ? shortened(name) : path + "." + name);
            });
        }
    }

    private static boolean isStorable(JsonNode number) {
        return number.canConvertToLong()
                && number.longValue() >= -LARGEST_NUMBER
                && number.longValue() <= LARGEST_NUMBER;
    }

    private static void requireText(String text, String path) {
        OptionalInt other = PlainText.firstOther(text);
        if (other.isPresent()) {
            throw Problem.malformed(
                    "'%s' has a character that is not text: U+%04X after %d others"
                            .formatted(
                                    shortened(path),
                                    text.codePointAt(other.getAsInt()),
                                    other.getAsInt()));
        }
    }

    private static String path(JacksonException e) {
        return shortened(
                e.getPath().stream()
                        .map(each ->
                                each.getPropertyName() == null
                                        ? "[" + each.getIndex() + "]"
                                        : "." + each.getPropertyName())
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", ""));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
