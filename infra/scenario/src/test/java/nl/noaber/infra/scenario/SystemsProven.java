package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Run after all other tests: what {@code docs/systems.md} says works was proven in this build. */
class SystemsProven {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern WORKS =
            Pattern.compile("\\| ([A-E]\\d+) .*\\| (`[^|]*`) \\| \\*\\*works\\*\\* \\|");

    @Test
    void whatIsSaidToWorkWasProvenByATestThatPassed() throws Exception {
        Set<String> passed = passed();
        List<String> claimed =
                WORKS.matcher(Files.readString(ROOT.resolve("docs/systems.md")))
                        .results()
                        .flatMap(row -> Stream.of(row.group(2).replace("`", "").split(", ")))
                        .distinct()
                        .toList();
        assertThat(claimed).isNotEmpty().isSubsetOf(passed);
    }

    /** Every test of any module that ran to its end and passed, as {@code Class.method}. */
    private static Set<String> passed()
            throws IOException, ParserConfigurationException, SAXException {
        var passed = new TreeSet<String>();
        var reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (Stream<Path> files = Files.walk(ROOT, 5)) {
            for (Path report :
                    files.filter(file -> file.toString().matches(".*-reports/TEST-.*\\.xml"))
                            .toList()) {
                var cases = reader.parse(report.toFile()).getElementsByTagName("testcase");
                for (int i = 0; i < cases.getLength(); i++) {
                    var test = (Element) cases.item(i);
                    if (Stream.of("skipped", "failure", "error")
                            .allMatch(each -> test.getElementsByTagName(each).getLength() == 0)) {
                        String name = test.getAttribute("classname");
                        passed.add(
                                name.substring(name.lastIndexOf('.') + 1)
                                        + "."
                                        + test.getAttribute("name").replaceAll("[({].*", ""));
                    }
                }
            }
        }
        return passed;
    }
}
