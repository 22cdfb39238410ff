package nl.noaber.query.projection;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.noaber.kernel.wire.Wire;
import tools.jackson.databind.json.JsonMapper;

/** Encodes rows as canonical JSON with their type, so that equal rows are equal byte for byte. */
public final class RowCodec {

    private static final Map<Class<?>, JsonMapper> MAPPERS = new ConcurrentHashMap<>();

    private RowCodec() {}

    public static String write(Projection<?> view, Object row) {
        return mapper(view).writerFor(view.rows()).writeValueAsString(row);
    }

    public static <R> R read(Projection<R> view, String text) {
        return mapper(view).readValue(text, view.rows());
    }

    private static JsonMapper mapper(Projection<?> view) {
        return MAPPERS.computeIfAbsent(
                view.rows(),
                rows ->
                        Wire.configure(JsonMapper.builder())
                                .addMixIn(rows, WithKind.class)
                                .build());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface WithKind {}
}
