package nl.noaber.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.query.learning.LearningRow.Page;
import nl.noaber.query.projection.EventCount;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The learning journal: reflections by subject and order, lessons, and what followed from them. */
public final class JournalQuery implements Query<LearningRow> {

    private static final String STREAM = "learning.";

    /**
     * The journal, the oldest page first.
     *
     * @param reflections by subject, then by order
     */
    public record Answer(
            SortedMap<String, EventCount> byKind,
            SortedMap<String, SortedMap<Integer, EventCount>> reflections,
            List<Page> pages) {}

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public Projection<LearningRow> view() {
        return LearningProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("kind");
    }

    @Override
    public Answer answer(Rows<LearningRow> rows, QueryContext asker, QueryParameters parameters) {
        String kind = kind(parameters.text("kind"));
        List<Page> pages =
                rows.inTime("page/", Page.class, Page::at).stream()
                        .filter(page -> kind == null || page.kind().equals(kind))
                        .toList();
        var reflections = new TreeMap<String, SortedMap<Integer, EventCount>>();
        grouped(pages, page -> page.subject() == null ? null : page.subject().name())
                .forEach((subject, on) ->
                        reflections.put(subject, counted(grouped(on, Page::order))));
        return new Answer(counted(grouped(pages, Page::kind)), reflections, pages);
    }

    private static @Nullable String kind(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String kind = STREAM + given;
        if (EventCatalogue.TYPES.stream().noneMatch(type -> type.name().equals(kind))) {
            throw new BadParameterException(
                    "kind", "must be a kind of learning event, such as lesson-drawn");
        }
        return kind;
    }

    private static <K extends Comparable<K>> SortedMap<K, List<Page>> grouped(
            List<Page> pages, Function<Page, @Nullable K> by) {
        var grouped = new TreeMap<K, List<Page>>();
        for (Page page : pages) {
            K key = by.apply(page);
            if (key != null) {
                grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(page);
            }
        }
        return grouped;
    }

    private static <K extends Comparable<K>> SortedMap<K, EventCount> counted(
            Map<K, List<Page>> grouped) {
        var counted = new TreeMap<K, EventCount>();
        grouped.forEach((key, pages) -> counted.put(key, EventCount.of(pages, Page::at)));
        return counted;
    }
}
