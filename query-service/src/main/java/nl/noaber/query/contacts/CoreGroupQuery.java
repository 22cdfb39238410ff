package nl.noaber.query.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.contacts.ContactRow.Core;
import nl.noaber.query.contacts.ContactRow.Did;
import nl.noaber.query.contacts.ContactRow.InCore;
import nl.noaber.query.contacts.ContactRow.Met;
import nl.noaber.query.projection.EventCount;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.CalendarPeriod.Span;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/**
 * The core groups, and the share of their members in contacts and deeds before and after their
 * forming.
 */
public final class CoreGroupQuery implements Query<ContactRow> {

    /** The groups that were called core, who was in them, and what those people did before. */
    public record Answer(
            List<Core> groups,
            List<InCore> members,
            String period,
            List<Part> periods,
            Undated undated) {}

    /** What is known too fuzzily for one period. */
    public record Undated(EventCount contacts, EventCount deeds) {}

    /**
     * The part that everybody who was ever in a core group had in one span of time, and that of
     * whoever surely was a member on the day.
     *
     * @param contacts all contacts, of which {@code withCore} with one of them, {@code amongCore}
     *     between two of them, {@code withMembers} with a member of the day
     * @param deeds contributions and hostings, of which {@code byCore} by one of them, {@code
     *     byMembers} by a member of the day
     */
    public record Part(
            String period,
            LocalDate from,
            LocalDate to,
            EventCount contacts,
            EventCount withCore,
            EventCount amongCore,
            EventCount withMembers,
            EventCount deeds,
            EventCount byCore,
            EventCount byMembers) {}

    @Override
    public String name() {
        return "core-group";
    }

    @Override
    public Projection<ContactRow> view() {
        return ContactProjection.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("period");
    }

    @Override
    public Answer answer(Rows<ContactRow> rows, QueryContext asker, QueryParameters parameters) {
        CalendarPeriod period = parameters.choice("period", CalendarPeriod.class);
        List<InCore> members = rows.inTime("in-core/", InCore.class, InCore::since);
        Map<Span, List<Met>> met = dated(rows.under("met/", Met.class).values(), Met::at, period);
        Map<Span, List<Did>> did = dated(rows.under("did/", Did.class).values(), Did::at, period);
        Set<Span> spans = new TreeSet<>(Comparator.comparing(Span::from));
        spans.addAll(met.keySet());
        spans.addAll(did.keySet());
        return new Answer(
                List.copyOf(rows.under("core/", Core.class).values()),
                members,
                QueryParameters.code(period),
                spans.stream()
                        .map(span ->
                                part(
                                        span,
                                        met.getOrDefault(span, List.of()),
                                        did.getOrDefault(span, List.of()),
                                        members))
                        .toList(),
                new Undated(
                        undated(rows.under("met/", Met.class).values(), Met::at, period),
                        undated(rows.under("did/", Did.class).values(), Did::at, period)));
    }

    private static Part part(Span span, List<Met> met, List<Did> did, List<InCore> members) {
        Set<PersonId> core = new HashSet<>();
        members.forEach(each -> core.add(each.person()));
        return new Part(
                span.name(),
                span.from(),
                span.to(),
                EventCount.of(met, Met::at),
                of(met, Met::at, each -> in(each, core) > 0),
                of(met, Met::at, each -> in(each, core) > 1),
                of(met, Met::at, each -> in(each, on(members, each.at())) > 0),
                EventCount.of(did, Did::at),
                of(did, Did::at, each -> core.contains(each.person())),
                of(did, Did::at, each -> on(members, each.at()).contains(each.person())));
    }

    private static Set<PersonId> on(List<InCore> members, EventRef day) {
        Set<PersonId> then = new HashSet<>();
        members.stream()
                .filter(each -> each.surely(day.on()))
                .forEach(each -> then.add(each.person()));
        return then;
    }

    private static long in(Met met, Set<PersonId> core) {
        return met.people().stream().filter(core::contains).count();
    }

    private static <T> EventCount of(List<T> all, Function<T, EventRef> at, Predicate<T> which) {
        return EventCount.of(all.stream().filter(which).toList(), at);
    }

    private static <T> EventCount undated(
            Collection<T> all, Function<T, EventRef> at, CalendarPeriod period) {
        return of(List.copyOf(all), at, each -> period.containing(at.apply(each).on()) == null);
    }

    /** What surely fell into one period; the rest does not show when a group emerged. */
    private static <T> Map<Span, List<T>> dated(
            Iterable<T> all, Function<T, EventRef> at, CalendarPeriod period) {
        Map<Span, List<T>> dated = new TreeMap<>(Comparator.comparing(Span::from));
        for (T each : all) {
            Span span = period.containing(at.apply(each).on());
            if (span != null) {
                dated.computeIfAbsent(span, _ -> new ArrayList<>()).add(each);
            }
        }
        return dated;
    }
}
