package nl.noaber.query.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.noaber.kernel.log.Sha256;

/**
 * The documents of an installation to which events refer by passages such as {@code S0:704}: the
 * line of that number in the document {@code S0.txt}.
 */
public final class SourcePassages {

    /** An installation without documents. */
    public static final SourcePassages NONE = new SourcePassages(Map.of());

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z0-9]{1,16}):([0-9]{1,6})");
    private static final String ENDING = ".txt";

    private final Map<String, SourceDocument> documents;

    private SourcePassages(Map<String, SourceDocument> documents) {
        this.documents = Map.copyOf(documents);
    }

    /**
     * The words of a passage.
     *
     * @param document name of the document
     * @param sha256 hash of the document, in hexadecimal digits
     */
    public record QuotedPassage(String text, String document, String sha256) {}

    private record SourceDocument(List<String> lines, String sha256) {}

    /**
     * Reads the documents of a folder, each as UTF-8.
     *
     * @param folder none if it is blank
     * @throws UncheckedIOException if there is no such folder or a document cannot be read
     */
    public static SourcePassages in(String folder) {
        if (folder.isBlank()) {
            return NONE;
        }
        var documents = new HashMap<String, SourceDocument>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = String.valueOf(file.getFileName());
                documents.put(
                        name.substring(0, name.length() - ENDING.length()),
                        new SourceDocument(
                                new String(bytes, UTF_8).lines().toList(),
                                HexFormat.of().formatHex(Sha256.of(bytes))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourcePassages(documents);
    }

    /** The passage that a text refers to, if it is such a reference to a line of a document. */
    Optional<QuotedPassage> of(String text) {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return Optional.empty();
        }
        String name = reference.group(1);
        SourceDocument document = documents.get(name);
        int line = Integer.parseInt(reference.group(2));
        return document == null || line < 1 || line > document.lines().size()
                ? Optional.empty()
                : Optional.of(
                        new QuotedPassage(
                                document.lines().get(line - 1).strip(), name, document.sha256()));
    }
}
