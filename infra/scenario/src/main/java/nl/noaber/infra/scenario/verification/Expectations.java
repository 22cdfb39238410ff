package nl.noaber.infra.scenario.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.infra.scenario.client.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of expectations, as it stands in the folder {@code hellendoorn/expectations}.
 *
 * @param values values that every group may use
 */
public record Expectations(List<ReadValue> values, List<ExpectationGroup> groups) {

    private static final List<String> FILES =
            List.of("replay-scripts", "method", "sources", "activities");

    static final JsonMapper MAPPER =
            Json.MAPPER
                    .rebuild()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private record Values(String about, List<ReadValue> values) {}

    private record Groups(String about, List<ExpectationGroup> groups) {}

    /** Reads the table from the class path. */
    public static Expectations load() {
        var groups = new ArrayList<ExpectationGroup>();
        FILES.forEach(file -> groups.addAll(read(file, Groups.class).groups()));
        return new Expectations(read("values", Values.class).values(), List.copyOf(groups));
    }

    private static <T> T read(String file, Class<T> type) {
        String path = "/hellendoorn/expectations/" + file + ".json";
        try (InputStream data = Expectations.class.getResourceAsStream(path)) {
            if (data == null) {
                throw new IllegalStateException("No " + path + " on the class path");
            }
            return MAPPER.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
