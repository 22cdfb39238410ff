package nl.noaber.query.projection;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of one projection for one history, by key; it tracks which keys were written. */
public final class Rows<R> {

    private final TreeMap<String, R> rows = new TreeMap<>();
    private final Set<String> dirty = new TreeSet<>();

    public Rows() {}

    /** Rows as they were stored; none counts as written. */
    public Rows(SortedMap<String, R> stored) {
        rows.putAll(stored);
    }

    public @Nullable R get(String key) {
        return rows.get(key);
    }

    /** The row, if it is there and of this kind. */
    public <T extends R> @Nullable T get(String key, Class<T> kind) {
        R row = rows.get(key);
        return kind.isInstance(row) ? kind.cast(row) : null;
    }

    public void put(String key, R row) {
        rows.put(key, row);
        dirty.add(key);
    }

    public void remove(String key) {
        if (rows.remove(key) != null) {
            dirty.add(key);
        }
    }

    /** Changes the row if it is there and of this kind. */
    public <T extends R> void change(String key, Class<T> kind, UnaryOperator<T> change) {
        T row = get(key, kind);
        if (row != null) {
            put(key, change.apply(row));
        }
    }

    /** The rows whose keys begin so, sorted by key, as they are now. */
    public SortedMap<String, R> under(String prefix) {
        return new TreeMap<>(rows.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** Those of them that are of this kind. */
    public <T extends R> SortedMap<String, T> under(String prefix, Class<T> kind) {
        var found = new TreeMap<String, T>();
        under(prefix)
                .forEach((key, row) -> {
                    if (kind.isInstance(row)) {
                        found.put(key, kind.cast(row));
                    }
                });
        return found;
    }

    /** Those of them that are of this kind, by valid time. */
    public <T extends R> List<T> inTime(String prefix, Class<T> kind, Function<T, EventRef> at) {
        return under(prefix, kind).values().stream()
                .sorted(Comparator.comparing(at, EventRef.BY_TIME))
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public SortedMap<String, R> all() {
        return Collections.unmodifiableSortedMap(rows);
    }

    /** Keys written or removed since the last {@link #markClean}. */
    public Set<String> dirtyKeys() {
        return Collections.unmodifiableSet(dirty);
    }

    /** From now on nothing counts as written: what is here is stored. */
    public void markClean() {
        dirty.clear();
    }

    /** Replaces the rows with the other rows; what differs counts as written. */
    public void replaceWith(Rows<R> other) {
        for (String key : Set.copyOf(rows.keySet())) {
            if (!other.rows.containsKey(key)) {
                remove(key);
            }
        }
        other.rows.forEach((key, row) -> {
            if (!row.equals(rows.get(key))) {
                put(key, row);
            }
        });
    }
}
