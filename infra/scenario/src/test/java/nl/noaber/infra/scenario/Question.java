package nl.noaber.infra.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.scenario.client.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * One of the questions to the recorded history, from {@code questions.json}.
 *
 * @param notYet why nothing recorded answers it, where nothing does
 */
record Question(
        String code,
        String who,
        String question,
        String passage,
        @Nullable Asked asked,
        @Nullable String notYet) {

    /**
     * The request that answers it.
     *
     * @param as persona that sends the request
     * @param answer the answer in words
     * @param finds what each JSONPath finds in the answer
     * @param counts how many matches each JSONPath has
     * @param also another request, where one does not do
     * @param lacks the part of the question that nothing recorded answers
     */
    record Asked(
            String as,
            String request,
            String answer,
            Map<String, JsonNode> finds,
            @Nullable Map<String, Integer> counts,
            @Nullable Asked also,
            @Nullable String lacks) {

        /** The number of matches by JSONPath, empty where nothing is counted. */
        Map<String, Integer> counted() {
            return counts == null ? Map.of() : counts;
        }

        /** This request and those that come with it. */
        List<Asked> all() {
            var all = new ArrayList<Asked>();
            for (Asked each = this; each != null; each = each.also()) {
                all.add(each);
            }
            return all;
        }
    }

    static List<Question> all() {
        try (InputStream data = Question.class.getResourceAsStream("/questions.json")) {
            return Json.MAPPER.readValue(data, new TypeReference<List<Question>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
