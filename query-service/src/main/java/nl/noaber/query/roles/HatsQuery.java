package nl.noaber.query.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.CalendarPeriod.Span;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.roles.RoleRow.Switch;
import nl.noaber.query.roles.RoleRow.Use;

/** The hats and roles in which people spoke, for each period, and the switches between them. */
public final class HatsQuery implements Query<RoleRow> {

    /** Hats per period; {@code undated} is known too fuzzily for one period. */
    public record Answer(
            String period, List<Worn> periods, List<EventId> undated, List<Cell> switches) {}

    /**
     * What was worn within one span of time.
     *
     * @param kinds how many different hats and roles
     * @param perPerson the mean of how many each person spoke from
     * @param people each person's own, for who may see it
     */
    public record Worn(
            String period,
            LocalDate from,
            LocalDate to,
            int kinds,
            double perPerson,
            SortedMap<String, HatCount> hats,
            SortedMap<String, List<String>> people) {}

    /** A number and the events it counts. */
    public record HatCount(int count, int people, List<EventId> events) {}

    /** One field of the matrix of switches. */
    public record Cell(String from, String to, int count, int people, List<EventId> events) {}

    @Override
    public String name() {
        return "hats";
    }

    @Override
    public Projection<RoleRow> view() {
        return RoleProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("period");
    }

    @Override
    public Answer answer(Rows<RoleRow> rows, QueryContext asker, QueryParameters parameters) {
        CalendarPeriod period = parameters.choice("period", CalendarPeriod.class);
        Map<Span, List<Use>> dated = new TreeMap<>(Comparator.comparing(Span::from));
        List<EventId> undated = new ArrayList<>();
        for (Use use : rows.under("use/", Use.class).values()) {
            Span span = period.containing(use.at().on());
            if (span == null) {
                undated.add(use.at().event());
            } else {
                dated.computeIfAbsent(span, _ -> new ArrayList<>()).add(use);
            }
        }
        Map<String, List<Switch>> matrix =
                grouped(
                        rows.under("switch/", Switch.class).values(),
                        s -> s.from().code() + " " + s.to().code());
        return new Answer(
                QueryParameters.code(period),
                dated.entrySet().stream().map(e -> worn(e.getKey(), e.getValue(), asker)).toList(),
                undated.stream().distinct().toList(),
                matrix.values().stream().map(HatsQuery::cell).toList());
    }

    private static Worn worn(Span span, List<Use> uses, QueryContext asker) {
        var hats = new TreeMap<String, HatCount>();
        grouped(uses, use -> use.as().code())
                .forEach((hat, of) ->
                        hats.put(
                                hat,
                                new HatCount(
                                        of.size(),
                                        distinct(of, Use::person),
                                        events(of, Use::at))));
        var people = new TreeMap<String, Set<String>>();
        uses.forEach(use ->
                people.computeIfAbsent(use.person().value(), _ -> new TreeSet<>())
                        .add(use.as().code()));
        int worn = people.values().stream().mapToInt(Set::size).sum();
        double perPerson = Math.round(100.0 * worn / people.size()) / 100.0;
        var seen = new TreeMap<String, List<String>>();
        people.forEach((person, of) -> {
            if (asker.maySeePerson(new PersonId(person))) {
                seen.put(person, List.copyOf(of));
            }
        });
        return new Worn(span.name(), span.from(), span.to(), hats.size(), perPerson, hats, seen);
    }

    private static Cell cell(List<Switch> of) {
        Switch first = of.getFirst();
        return new Cell(
                first.from().code(),
                first.to().code(),
                of.size(),
                distinct(of, Switch::person),
                events(of, Switch::at));
    }

    private static <T> SortedMap<String, List<T>> grouped(
            Collection<T> all, Function<T, String> by) {
        var grouped = new TreeMap<String, List<T>>();
        all.forEach(
                each -> grouped.computeIfAbsent(by.apply(each), _ -> new ArrayList<>()).add(each));
        return grouped;
    }

    private static <T> int distinct(List<T> of, Function<T, PersonId> person) {
        return (int) of.stream().map(person).distinct().count();
    }

    private static <T> List<EventId> events(List<T> of, Function<T, EventRef> at) {
        return of.stream().map(each -> at.apply(each).event()).distinct().toList();
    }
}
