package nl.noaber.query.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.costs.MeansRow.Entry;
import nl.noaber.query.costs.MeansRow.Kind;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.query.Total;

/** The cost book: money given, contributions in kind, and costs. */
public final class CostsQuery implements Query<MeansRow> {

    private static final Projection<MeansRow> VIEW = new MeansProjection();

    /**
     * The cost book.
     *
     * @param entries all of them, the oldest first
     * @param sums by kind
     * @param givers what each gave, by their labels
     */
    public record Answer(List<Entry> entries, Map<Kind, Sum> sums, Map<String, Sum> givers) {}

    /**
     * Some entries together.
     *
     * @param named the amounts that were named, one a currency
     * @param unnamed how many entries name none
     * @param events the entries
     */
    public record Sum(List<Total> named, int unnamed, List<EventId> events) {}

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public Projection<MeansRow> view() {
        return VIEW;
    }

    @Override
    public Answer answer(Rows<MeansRow> rows, QueryContext asker, QueryParameters parameters) {
        List<Entry> entries = rows.inTime("entry/", Entry.class, Entry::at);
        var sums = new TreeMap<Kind, List<Entry>>();
        var givers = new TreeMap<String, List<Entry>>();
        for (Entry each : entries) {
            sums.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each);
            if (each.by() != null) {
                givers.computeIfAbsent(each.by().label(), _ -> new ArrayList<>()).add(each);
            }
        }
        return new Answer(entries, summed(sums), summed(givers));
    }

    private static <K extends Comparable<K>> Map<K, Sum> summed(Map<K, List<Entry>> all) {
        var summed = new TreeMap<K, Sum>();
        all.forEach((key, entries) -> summed.put(key, sum(entries)));
        return summed;
    }

    private static Sum sum(List<Entry> entries) {
        return new Sum(
                Total.of(entries.stream().map(Entry::amount).filter(Objects::nonNull)),
                (int) entries.stream().filter(each -> each.amount() == null).count(),
                entries.stream().map(each -> each.at().event()).toList());
    }
}
