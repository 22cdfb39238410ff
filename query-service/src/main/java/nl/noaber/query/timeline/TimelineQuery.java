package nl.noaber.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.CalendarPeriod.Span;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.timeline.TimelineRow.Deed;
import nl.noaber.query.timeline.TimelineRow.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Counts of deeds for each period, by person, sector, kind of party or for the community. */
public final class TimelineQuery implements Query<TimelineRow> {

    private static final Projection<TimelineRow> VIEW = new TimelineProjection();

    /** By what the counted events are grouped. */
    public enum By {
        COMMUNITY,
        SECTOR,
        PARTY,
        PERSON
    }

    /** The timeline, one line for each person, sector or party. */
    public record Answer(String by, String period, List<Line> lines) {}

    /**
     * One line of the timeline.
     *
     * @param periods empty for a party without recorded events
     * @param undated events whose date is too uncertain for one period
     */
    public record Line(String of, String label, List<Cell> periods, List<Cell> undated) {}

    /** What was done within one span of time. */
    public record Cell(
            String period, LocalDate from, LocalDate to, SortedMap<String, DeedCount> counts) {}

    /** A number and the events it counts. */
    public record DeedCount(int count, List<String> events) {}

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Projection<TimelineRow> view() {
        return VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("by", "period");
    }

    @Override
    public Answer answer(Rows<TimelineRow> rows, QueryContext asker, QueryParameters parameters) {
        By by = parameters.choice("by", By.class);
        CalendarPeriod period = parameters.choice("period", CalendarPeriod.class);
        Map<String, List<Deed>> lines = new TreeMap<>();
        if (by == By.PARTY) {
            for (PartyType party : PartyType.values()) {
                lines.put(party.name(), new ArrayList<>());
            }
        }
        for (Deed deed : rows.under("deed/", Deed.class).values()) {
            String of = line(rows, by, deed);
            if (by != By.PERSON || asker.maySeePerson(new PersonId(of))) {
                lines.computeIfAbsent(of, _ -> new ArrayList<>()).add(deed);
            }
        }
        return new Answer(
                QueryParameters.code(by),
                QueryParameters.code(period),
                lines.entrySet().stream()
                        .map(e -> line(rows, by, e.getKey(), e.getValue(), period))
                        .toList());
    }

    private static String line(Rows<TimelineRow> rows, By by, Deed deed) {
        return switch (by) {
            case COMMUNITY -> "community";
            case SECTOR -> {
                PersonDetails known =
                        rows.get("known/" + deed.person().value(), PersonDetails.class);
                yield known == null ? "unknown" : known.sector();
            }
            case PARTY -> {
                PersonDetails known =
                        rows.get("known/" + deed.person().value(), PersonDetails.class);
                yield known == null ? "unknown" : known.party().name();
            }
            case PERSON -> deed.person().value();
        };
    }

    private static Line line(
            Rows<TimelineRow> rows, By by, String of, List<Deed> deeds, CalendarPeriod period) {
        Map<Span, List<Deed>> dated = new TreeMap<>(Comparator.comparing(Span::from));
        Map<Span, List<Deed>> undated =
                new TreeMap<>(Comparator.comparing(Span::from).thenComparing(Span::to));
        for (Deed deed : deeds) {
            @Nullable Span span = period.containing(deed.on());
            if (span == null) {
                LocalDate from = deed.on().from();
                LocalDate to = deed.on().to();
                undated.computeIfAbsent(new Span(from + "/" + to, from, to), _ -> new ArrayList<>())
                        .add(deed);
            } else {
                dated.computeIfAbsent(span, _ -> new ArrayList<>()).add(deed);
            }
        }
        PersonDetails known = by == By.PERSON ? rows.get("known/" + of, PersonDetails.class) : null;
        return new Line(of, known == null ? of : known.label(), cells(dated), cells(undated));
    }

    private static List<Cell> cells(Map<Span, List<Deed>> spans) {
        return spans.entrySet().stream()
                .map(e -> {
                    Span span = e.getKey();
                    return new Cell(span.name(), span.from(), span.to(), count(e.getValue()));
                })
                .toList();
    }

    private static SortedMap<String, DeedCount> count(List<Deed> deeds) {
        var events = new TreeMap<String, Set<String>>();
        for (Deed deed : deeds) {
            events.computeIfAbsent(QueryParameters.code(deed.kind()), _ -> new TreeSet<>())
                    .add(deed.event().value());
        }
        var counts = new TreeMap<String, DeedCount>();
        events.forEach(
                (kind, ids) -> counts.put(kind, new DeedCount(ids.size(), List.copyOf(ids))));
        return counts;
    }
}
