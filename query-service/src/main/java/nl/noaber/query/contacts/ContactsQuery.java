package nl.noaber.query.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.contacts.ContactRow.Member;
import nl.noaber.query.contacts.ContactRow.Met;
import nl.noaber.query.contacts.ContactRow.Plenary;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The contacts in each interval between two plenary sessions. */
public final class ContactsQuery implements Query<ContactRow> {

    /** By interval; {@code undated} may lie in more than one. */
    public record Answer(List<Interval> intervals, List<EventId> undated) {}

    /**
     * From the day of one plenary until before that of the next.
     *
     * @param after the plenary before it; none before the first
     * @param before the plenary after it; none after the last
     * @param days how long it was, where it has both ends
     * @param byFacilitators how many of the contacts a facilitator of that day began
     * @param facilitated those contacts
     * @param perhapsFacilitated whose beginner may have been a facilitator, where dates are fuzzy
     * @param people how many different people were in them
     */
    public record Interval(
            @Nullable EventRef after,
            @Nullable EventRef before,
            @Nullable Long days,
            int contacts,
            int byFacilitators,
            int people,
            List<EventId> events,
            List<EventId> facilitated,
            List<EventId> perhapsFacilitated) {}

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Projection<ContactRow> view() {
        return ContactProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<ContactRow> rows, QueryContext asker, QueryParameters parameters) {
        List<Met> left = new ArrayList<>(rows.under("met/", Met.class).values());
        List<@Nullable EventRef> bounds = new ArrayList<>();
        bounds.add(null);
        bounds.addAll(plenaries(rows));
        bounds.add(null);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            EventRef after = bounds.get(i - 1);
            EventRef before = bounds.get(i);
            List<Met> within = left.stream().filter(met -> within(met, after, before)).toList();
            left.removeAll(within);
            intervals.add(interval(rows, after, before, within));
        }
        return new Answer(intervals, events(left));
    }

    private static List<EventRef> plenaries(Rows<ContactRow> rows) {
        List<EventRef> held = new ArrayList<>();
        for (Plenary plenary : rows.under("plenary/", Plenary.class).values()) {
            EventRef at = plenary.held();
            if (at != null) {
                held.add(at);
            }
        }
        held.sort(EventRef.BY_TIME);
        return held;
    }

    private static boolean within(Met met, @Nullable EventRef after, @Nullable EventRef before) {
        boolean begun = after == null || !met.at().on().from().isBefore(after.on().to());
        boolean inTime = before == null || met.at().on().to().isBefore(before.on().from());
        return begun && inTime;
    }

    private static Interval interval(
            Rows<ContactRow> rows,
            @Nullable EventRef after,
            @Nullable EventRef before,
            List<Met> within) {
        Set<PersonId> people = new HashSet<>();
        within.forEach(met -> people.addAll(met.people()));
        List<Met> surely = begun(rows, within, RoleTenures::surely);
        List<Met> perhaps = new ArrayList<>(begun(rows, within, RoleTenures::perhaps));
        perhaps.removeAll(surely);
        return new Interval(
                after,
                before,
                after == null ? null : after.daysUntil(before),
                within.size(),
                surely.size(),
                people.size(),
                events(within),
                events(surely),
                events(perhaps));
    }

    private static List<Met> begun(Rows<ContactRow> rows, List<Met> all, Held held) {
        return all.stream()
                .filter(met -> {
                    String key = RoleTenures.KEY + met.initiatedBy().value();
                    Member member = rows.get(key, Member.class);
                    return member != null
                            && held.test(member.tenures(), Role.FACILITATOR, met.at().on());
                })
                .toList();
    }

    private static List<EventId> events(List<Met> all) {
        return all.stream().map(met -> met.at().event()).toList();
    }

    private interface Held {
        boolean test(RoleTenures tenures, Role role, OccurredOn on);
    }
}
