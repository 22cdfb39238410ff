package nl.noaber.query.execution;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.noaber.query.projection.QueryWork;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Divides answers into pages. The lists of an answer (the components of its record that are lists)
 * follow each other as one long list, and a page is a part of that list: at most {@code limit}
 * items, and fewer if they have many bytes. Everything else in the answer is about the whole.
 */
public final class Pager {

    /** The parameters of every paged query. */
    public static final Set<String> PARAMETERS = Set.of("after", "limit");

    static final int DEFAULT_LIMIT = 500;
    static final int MOST = 1000;

    private final JsonMapper json;
    private final long bytes;

    /**
     * @param bytes after which a page ends, however few items it has
     */
    public Pager(JsonMapper json, long bytes) {
        this.json = json;
        this.bytes = bytes;
    }

    /**
     * A page of an answer.
     *
     * @param next the {@code after} of the following page; none if this is the last
     */
    public record Page(Object answer, @Nullable Long next) {}

    /** The page that is asked for; behind the end its lists are empty. */
    public Page page(Object answer, QueryParameters parameters) {
        return page(answer, after(parameters), limit(parameters));
    }

    private static long after(QueryParameters parameters) {
        Long after = parameters.number("after");
        return after == null ? 0 : after;
    }

    private static int limit(QueryParameters parameters) {
        Long limit = parameters.number("limit");
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MOST) {
            throw new BadParameterException("limit", "must be between 1 and " + MOST);
        }
        return limit.intValue();
    }

    Page page(Object answer, long after, int limit) {
        List<List<?>> lists = lists(answer);
        long total = lists.stream().mapToLong(List::size).sum();
        long from = Math.min(after, total);
        long end = end(lists, from, Math.min(total, from + limit));
        boolean whole = from == 0 && end == total;
        return new Page(
                whole ? answer : with(answer, parts(lists, from, end)),
                end < total ? (Long) end : null);
    }

    /** Where a page ends that begins here: after its last item, or where it has bytes enough. */
    private long end(List<List<?>> lists, long after, long last) {
        var counter = new Counter();
        long at = 0;
        for (List<?> list : lists) {
            for (Object item : list) {
                if (at >= last) {
                    return last;
                }
                if (at >= after) {
                    QueryWork.check();
                    json.writeValue(counter, item);
                    if (counter.count > bytes && at > after) {
                        return at;
                    }
                }
                at++;
            }
        }
        return at;
    }

    private static List<List<?>> parts(List<List<?>> lists, long after, long end) {
        var parts = new ArrayList<List<?>>();
        long start = 0;
        for (List<?> list : lists) {
            int from = Math.clamp(after - start, 0, list.size());
            int to = Math.clamp(end - start, from, list.size());
            parts.add(list.subList(from, to));
            start += list.size();
        }
        return parts;
    }

    private static List<List<?>> lists(Object answer) {
        var lists = new ArrayList<List<?>>();
        for (RecordComponent each : components(answer)) {
            if (value(answer, each) instanceof List<?> list) {
                lists.add(list);
            }
        }
        return lists;
    }

    private static Object with(Object answer, List<List<?>> parts) {
        RecordComponent[] components = components(answer);
        var values = new @Nullable Object[components.length];
        int next = 0;
        for (int i = 0; i < components.length; i++) {
            Object value = value(answer, components[i]);
            values[i] = value instanceof List<?> ? parts.get(next++) : value;
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = answer.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An answer is a plain record", e);
        }
    }

    private static RecordComponent[] components(Object answer) {
        RecordComponent[] components = answer.getClass().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    private static @Nullable Object value(Object answer, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(answer);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("An answer is a plain record", e);
        }
    }

    /** Counts bytes. */
    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            count += length;
        }
    }
}
