package nl.noaber.query.signals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;

/** How many take part (W1), and how many sit together without sub-groups (W2). */
final class Crowd {

    private enum Size {
        FITTING,
        SMALL,
        LARGE
    }

    private final Board board;
    private final String community;
    private final Map<String, Map<PersonId, Mark>> present = new HashMap<>();
    private final Set<String> split = new HashSet<>();
    private final Set<String> workingGroups = new HashSet<>();
    private Size before = Size.FITTING;

    Crowd(Board board, String community) {
        this.board = board;
        this.community = community;
    }

    /** A group still being formed is not too small. */
    void taking(Map<PersonId, Mark> part, boolean running, Mark at) {
        int number = part.size();
        boolean small = running && number < Rule.FEWEST;
        Size size = number > Rule.MOST ? Size.LARGE : small ? Size.SMALL : Size.FITTING;
        boolean changed = size != before;
        if (changed) {
            board.resolve(Rule.W1, at);
        }
        // What sub-groups resolved stays resolved, whoever else joins.
        if (size != Size.FITTING && (changed || board.isOpen(Rule.W1))) {
            Value value = Value.counting(part.values());
            board.when(true, Rule.W1, community, value, Level.AMBER, at);
        }
        before = size;
    }

    /** How large it is counts anew. */
    void reopened() {
        before = Size.FITTING;
    }

    void present(String plenary, PersonId person, Mark at) {
        if (!split.contains(plenary) && workingGroups.isEmpty()) {
            var there = present.computeIfAbsent(plenary, _ -> new LinkedHashMap<>());
            there.put(person, at);
            if (there.size() > Rule.MOST) {
                Value value = Value.counting(there.values());
                board.when(true, Rule.W2, plenary, value, Level.AMBER, at);
            }
        }
    }

    /** A plenary in sub-groups is how many can sit together. */
    void split(String plenary, Mark at) {
        split.add(plenary);
        board.resolve(Rule.W2, at);
        if (before == Size.LARGE) {
            board.resolve(Rule.W1, at);
        }
    }

    void formed(String workingGroup, Mark at) {
        workingGroups.add(workingGroup);
        board.resolve(Rule.W2, at);
    }

    void dissolved(String group) {
        workingGroups.remove(group);
    }
}
