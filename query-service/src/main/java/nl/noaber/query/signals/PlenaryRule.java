package nl.noaber.query.signals;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/** How long plenaries are (W6), and who is host (W32, by the order in which they are held). */
final class PlenaryRule {

    private final SignalLedger board;
    private final Map<String, List<Fact>> hosts;
    private final Map<String, Long> minutes = new HashMap<>();
    private final Map<String, EventRef> tooLong = new LinkedHashMap<>();
    private @Nullable String last;

    PlenaryRule(SignalLedger board, Collection<Fact> facts) {
        this.board = board;
        hosts =
                facts.stream()
                        .filter(fact -> fact.what() == What.HOSTED)
                        .collect(Collectors.groupingBy(Fact::about));
    }

    void planned(String plenary, long length, EventRef at) {
        minutes.put(plenary, length);
        if (length >= SignalRule.LONG_MINUTES) {
            tooLong.put(plenary, at);
            if (!board.isOpen(SignalRule.W6)) {
                board.raise(SignalRule.W6, plenary, SignalValue.of(length), SignalLevel.AMBER, at);
            }
        }
    }

    void cancelled(String plenary, EventRef at) {
        tooLong.remove(plenary);
        if (tooLong.isEmpty()) {
            board.resolve(SignalRule.W6, at);
        }
    }

    void held(String plenary, EventRef at) {
        if (minutes.getOrDefault(plenary, (long) SignalRule.LONG_MINUTES)
                < SignalRule.LONG_MINUTES) {
            tooLong.clear();
            board.resolve(SignalRule.W6, at);
        }
        List<Fact> now = hosts.getOrDefault(plenary, List.of());
        if (!now.isEmpty()) {
            List<Fact> before = last == null ? List.of() : hosts.getOrDefault(last, List.of());
            List<EventRef> again =
                    now.stream()
                            .filter(host -> people(before).contains(host.person()))
                            .map(Fact::at)
                            .toList();
            if (again.isEmpty()) {
                board.resolve(SignalRule.W32, at);
            } else if (!board.isOpen(SignalRule.W32)) {
                board.raise(
                        SignalRule.W32,
                        plenary,
                        SignalValue.counting(again),
                        SignalLevel.AMBER,
                        at);
            }
            last = plenary;
        }
    }

    private static List<PersonId> people(List<Fact> hosts) {
        return hosts.stream().map(Fact::person).toList();
    }
}
