package nl.noaber.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;

/** Who is slipping away: absent again and again, or absent and less and less in touch (W7). */
final class Slipping {

    private static final int MONTHS = 3;

    private final Board board;
    private final Thresholds thresholds;
    private final Map<PersonId, List<Mark>> away = new HashMap<>();
    private final Map<PersonId, List<LocalDate>> contacts = new HashMap<>();

    Slipping(Board board, Thresholds thresholds) {
        this.board = board;
        this.thresholds = thresholds;
    }

    void contact(PersonId person, Mark at) {
        contacts.computeIfAbsent(person, _ -> new ArrayList<>()).add(at.on().to());
    }

    void away(PersonId person, Mark at) {
        List<Mark> missed = away.computeIfAbsent(person, _ -> new ArrayList<>());
        missed.add(at);
        int times = missed.size();
        if (times >= thresholds.absences() || fewerContacts(person, at.on().to())) {
            Level level = times >= thresholds.manyAbsences() ? Level.RED : Level.AMBER;
            board.when(true, Rule.W7, person.value(), Value.counting(missed), level, at);
        }
    }

    /** Back, or gone for good. */
    void seen(PersonId person, Mark at) {
        away.remove(person);
        board.resolve(Rule.W7, signal -> signal.about().equals(person.value()), at);
    }

    private boolean fewerContacts(PersonId person, LocalDate day) {
        LocalDate middle = day.minusMonths(MONTHS);
        long before = between(person, middle.minusMonths(MONTHS), middle);
        long since = between(person, middle, day);
        return before >= thresholds.contactsBefore()
                && since * 100 < before * thresholds.contactsPercent();
    }

    private long between(PersonId person, LocalDate after, LocalDate until) {
        return contacts.getOrDefault(person, List.of()).stream()
                .filter(day -> day.isAfter(after) && !day.isAfter(until))
                .count();
    }
}
