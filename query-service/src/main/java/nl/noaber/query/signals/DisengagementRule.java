package nl.noaber.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;

/** Who is slipping away: absent again and again, or absent and less and less in touch (W7). */
final class DisengagementRule {

    private static final int MONTHS = 3;

    private final SignalLedger board;
    private final Thresholds thresholds;
    private final Map<PersonId, List<EventRef>> away = new HashMap<>();
    private final Map<PersonId, List<EventRef>> contacts = new HashMap<>();

    DisengagementRule(SignalLedger board, Thresholds thresholds) {
        this.board = board;
        this.thresholds = thresholds;
    }

    void contact(PersonId person, EventRef at) {
        contacts.computeIfAbsent(person, _ -> new ArrayList<>()).add(at);
    }

    void away(PersonId person, EventRef at) {
        List<EventRef> missed = away.computeIfAbsent(person, _ -> new ArrayList<>());
        missed.add(at);
        int times = missed.size();
        if (times >= thresholds.absences()) {
            SignalLevel level =
                    times >= thresholds.manyAbsences() ? SignalLevel.RED : SignalLevel.AMBER;
            board.when(
                    true, SignalRule.W7, person.value(), SignalValue.counting(missed), level, at);
        } else {
            List<EventRef> fewer = fewerContacts(person, at.on().from());
            if (!fewer.isEmpty()) {
                var shown = Stream.concat(missed.stream(), fewer.stream()).toList();
                SignalValue value = SignalValue.restingOn(times, shown);
                board.when(true, SignalRule.W7, person.value(), value, SignalLevel.AMBER, at);
            }
        }
    }

    /** Nobody is away from what has ended. */
    void ended() {
        away.clear();
    }

    /** Back, or gone for good. */
    void seen(PersonId person, EventRef at) {
        away.remove(person);
        board.resolve(SignalRule.W7, signal -> signal.about().equals(person.value()), at);
    }

    /** The contacts of both times where there surely are fewer now; none where there are not. */
    private List<EventRef> fewerContacts(PersonId person, LocalDate day) {
        LocalDate middle = day.minusMonths(MONTHS);
        List<EventRef> all = contacts.getOrDefault(person, List.of());
        List<EventRef> before =
                all.stream().filter(in(middle.minusMonths(MONTHS), middle, true)).toList();
        List<EventRef> since = all.stream().filter(in(middle, day, false)).toList();
        return before.size() >= thresholds.contactsBefore()
                        && since.size() * 100 < before.size() * thresholds.contactsPercent()
                ? Stream.concat(before.stream(), since.stream()).toList()
                : List.of();
    }

    private static Predicate<EventRef> in(LocalDate after, LocalDate until, boolean surely) {
        return at -> {
            LocalDate first = surely ? at.on().from() : at.on().to();
            LocalDate last = surely ? at.on().to() : at.on().from();
            return first.isAfter(after) && !last.isAfter(until);
        };
    }
}
