package nl.noaber.query.signals;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/** How long plenaries are (W6), and who is host (W32, by the order in which they are held). */
final class Plenaries {

    private final Board board;
    private final Map<String, List<Fact>> hosts;
    private final Map<String, Long> minutes = new HashMap<>();
    private final Map<String, Mark> tooLong = new LinkedHashMap<>();
    private @Nullable String last;

    Plenaries(Board board, Collection<Fact> facts) {
        this.board = board;
        hosts =
                facts.stream()
                        .filter(fact -> fact.what() == What.HOSTED)
                        .collect(Collectors.groupingBy(Fact::about));
    }

    void planned(String plenary, long length, Mark at) {
        minutes.put(plenary, length);
        if (length >= Rule.LONG_MINUTES) {
            tooLong.put(plenary, at);
            if (!board.isOpen(Rule.W6)) {
                board.raise(Rule.W6, plenary, Value.of(length), Level.AMBER, at);
            }
        }
    }

    void cancelled(String plenary, Mark at) {
        tooLong.remove(plenary);
        if (tooLong.isEmpty()) {
            board.resolve(Rule.W6, at);
        }
    }

    void held(String plenary, Mark at) {
        if (minutes.getOrDefault(plenary, (long) Rule.LONG_MINUTES) < Rule.LONG_MINUTES) {
            tooLong.clear();
            board.resolve(Rule.W6, at);
        }
        List<Fact> now = hosts.getOrDefault(plenary, List.of());
        if (!now.isEmpty()) {
            List<Fact> before = last == null ? List.of() : hosts.getOrDefault(last, List.of());
            List<Mark> again =
                    now.stream()
                            .filter(host -> people(before).contains(host.person()))
                            .map(Fact::at)
                            .toList();
            if (again.isEmpty()) {
                board.resolve(Rule.W32, at);
            } else if (!board.isOpen(Rule.W32)) {
                board.raise(Rule.W32, plenary, Value.counting(again), Level.AMBER, at);
            }
            last = plenary;
        }
    }

    private static List<PersonId> people(List<Fact> hosts) {
        return hosts.stream().map(Fact::person).toList();
    }
}
