package nl.noaber.query.projection;

import nl.noaber.kernel.wire.Wire;
import tools.jackson.databind.json.JsonMapper;

/** How rows are stored: canonical JSON, so that equal rows are equal byte for byte. */
public final class RowForm {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();

    private RowForm() {}

    public static String write(View<?> view, Object row) {
        return JSON.writerFor(view.rows()).writeValueAsString(row);
    }

    public static <R> R read(View<R> view, String text) {
        return JSON.readValue(text, view.rows());
    }
}
