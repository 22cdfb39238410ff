package nl.noaber.query.signals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;

/** How many take part (W1), and how many sit together without sub-groups (W2). */
final class GroupSizeRule {

    private enum Size {
        FITTING,
        SMALL,
        LARGE
    }

    private final SignalLedger board;
    private final String community;
    private final Map<String, Map<PersonId, EventRef>> present = new HashMap<>();
    private final Set<String> split = new HashSet<>();
    private final Set<String> workingGroups = new HashSet<>();
    private Size before = Size.FITTING;

    GroupSizeRule(SignalLedger board, String community) {
        this.board = board;
        this.community = community;
    }

    /** A group still being formed is not too small. */
    void taking(Map<PersonId, EventRef> part, boolean running, EventRef at) {
        int number = part.size();
        boolean small = running && number < SignalRule.FEWEST;
        Size size = number > SignalRule.MOST ? Size.LARGE : small ? Size.SMALL : Size.FITTING;
        boolean changed = size != before;
        if (changed) {
            board.resolve(SignalRule.W1, at);
        }
        // A signal that subgroups resolved stays resolved when more people join.
        if (size != Size.FITTING && (changed || board.isOpen(SignalRule.W1))) {
            SignalValue value = SignalValue.counting(part.values());
            board.when(true, SignalRule.W1, community, value, SignalLevel.AMBER, at);
        }
        before = size;
    }

    /** How large it is counts anew. */
    void reopened() {
        before = Size.FITTING;
    }

    void present(String plenary, PersonId person, EventRef at) {
        if (!split.contains(plenary) && workingGroups.isEmpty()) {
            var there = present.computeIfAbsent(plenary, _ -> new LinkedHashMap<>());
            there.put(person, at);
            if (there.size() > SignalRule.MOST) {
                SignalValue value = SignalValue.counting(there.values());
                board.when(true, SignalRule.W2, plenary, value, SignalLevel.AMBER, at);
            }
        }
    }

    /** A plenary in sub-groups is how many can sit together. */
    void split(String plenary, EventRef at) {
        split.add(plenary);
        board.resolve(SignalRule.W2, at);
        if (before == Size.LARGE) {
            board.resolve(SignalRule.W1, at);
        }
    }

    void formed(String workingGroup, EventRef at) {
        workingGroups.add(workingGroup);
        board.resolve(SignalRule.W2, at);
    }

    void dissolved(String group) {
        workingGroups.remove(group);
    }
}
