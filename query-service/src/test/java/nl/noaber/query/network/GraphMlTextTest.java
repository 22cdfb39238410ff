package nl.noaber.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/**
 * Every export carries every text that an event contains, also one from before such characters were
 * refused.
 *
 * <p>Siblings: label and sector of each node; JSON escapes what it has to.
 */
@Tag("fault:C")
class GraphMlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0007",
                "ba\u000bker",
                "\u0000",
                "\uFFFF",
                "\uD83D",
                "\u0085",
                "<&>\"'",
                "]]>",
                "😀",
                "a\rb\nc\td"
            })
    void theFileCanBeRead(String label) throws Exception {
        var story = new HistoryBuilder("community-1");
        story.record(
                HistoryBuilder.day("2010-01-01"),
                new CommunityEvent.ParticipantJoined(
                        story.community(),
                        HistoryBuilder.person("person-1"),
                        new Profile(label, label, PartyType.BUSINESS, null)));
        story.joined("2010-01-01", HistoryBuilder.person("person-2"), "business");
        story.met(
                HistoryBuilder.day("2010-02-01"),
                HistoryBuilder.person("person-1"),
                HistoryBuilder.person("person-2"));
        Graph graph = QueryFixture.now(story, new NetworkQuery(), "mode=one", Graph.class);

        String xml = GraphMl.write(graph);

        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        var data = document.getElementsByTagName("data");
        int found = 0;
        for (int i = 0; i < data.getLength(); i++) {
            found += data.item(i).getTextContent().equals(XmlText.of(label)) ? 1 : 0;
        }
        assertThat(found).as(xml).isEqualTo(2);
    }
}
