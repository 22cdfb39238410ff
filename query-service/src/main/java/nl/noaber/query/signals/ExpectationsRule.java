package nl.noaber.query.signals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;

/**
 * Whether each said what they expect and put in (W17) and what return they hope for (W18): asked at
 * the start, and of whoever joins later then.
 */
final class ExpectationsRule {

    private final SignalLedger board;
    private final String community;
    private final Set<PersonId> expecting = new HashSet<>();
    private final Set<PersonId> committed = new HashSet<>();
    private final Set<PersonId> expectingReturns = new HashSet<>();

    ExpectationsRule(SignalLedger board, String community) {
        this.board = board;
        this.community = community;
    }

    void expects(PersonId person) {
        expecting.add(person);
    }

    void commits(PersonId person) {
        committed.add(person);
    }

    void expectsReturns(PersonId person) {
        expectingReturns.add(person);
    }

    /**
     * Counts who has not said it.
     *
     * @param now whether this is a moment to ask
     */
    void judge(Map<PersonId, EventRef> participants, boolean now, EventRef at) {
        var both = new HashSet<>(expecting);
        both.retainAll(committed);
        judge(SignalRule.W17, both, participants, now, at);
        judge(SignalRule.W18, expectingReturns, participants, now, at);
    }

    private void judge(
            SignalRule rule,
            Set<PersonId> said,
            Map<PersonId, EventRef> of,
            boolean now,
            EventRef at) {
        List<EventRef> silent =
                of.entrySet().stream()
                        .filter(each -> !said.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (silent.isEmpty() || now || board.isOpen(rule)) {
            board.when(
                    !silent.isEmpty(),
                    rule,
                    community,
                    SignalValue.counting(silent),
                    SignalLevel.AMBER,
                    at);
        }
    }
}
