package nl.noaber.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;

/** Who is slipping away: absent again and again, or absent and less and less in touch (W7). */
final class Slipping {

    private static final int MONTHS = 3;

    private final Board board;
    private final Thresholds thresholds;
    private final Map<PersonId, List<Mark>> away = new HashMap<>();
    private final Map<PersonId, List<Mark>> contacts = new HashMap<>();

    Slipping(Board board, Thresholds thresholds) {
        this.board = board;
        this.thresholds = thresholds;
    }

    void contact(PersonId person, Mark at) {
        contacts.computeIfAbsent(person, _ -> new ArrayList<>()).add(at);
    }

    void away(PersonId person, Mark at) {
        List<Mark> missed = away.computeIfAbsent(person, _ -> new ArrayList<>());
        missed.add(at);
        int times = missed.size();
        if (times >= thresholds.absences()) {
            Level level = times >= thresholds.manyAbsences() ? Level.RED : Level.AMBER;
            board.when(true, Rule.W7, person.value(), Value.counting(missed), level, at);
        } else {
            List<Mark> fewer = fewerContacts(person, at.on().from());
            if (!fewer.isEmpty()) {
                var shown = Stream.concat(missed.stream(), fewer.stream()).toList();
                Value value = Value.restingOn(times, shown);
                board.when(true, Rule.W7, person.value(), value, Level.AMBER, at);
            }
        }
    }

    /** Nobody is away from what has ended. */
    void ended() {
        away.clear();
    }

    /** Back, or gone for good. */
    void seen(PersonId person, Mark at) {
        away.remove(person);
        board.resolve(Rule.W7, signal -> signal.about().equals(person.value()), at);
    }

    /** The contacts of both times where there surely are fewer now; none where there are not. */
    private List<Mark> fewerContacts(PersonId person, LocalDate day) {
        LocalDate middle = day.minusMonths(MONTHS);
        List<Mark> all = contacts.getOrDefault(person, List.of());
        List<Mark> before =
                all.stream().filter(in(middle.minusMonths(MONTHS), middle, true)).toList();
        List<Mark> since = all.stream().filter(in(middle, day, false)).toList();
        return before.size() >= thresholds.contactsBefore()
                        && since.size() * 100 < before.size() * thresholds.contactsPercent()
                ? Stream.concat(before.stream(), since.stream()).toList()
                : List.of();
    }

    private static Predicate<Mark> in(LocalDate after, LocalDate until, boolean surely) {
        return at -> {
            LocalDate first = surely ? at.on().from() : at.on().to();
            LocalDate last = surely ? at.on().to() : at.on().from();
            return first.isAfter(after) && !last.isAfter(until);
        };
    }
}
