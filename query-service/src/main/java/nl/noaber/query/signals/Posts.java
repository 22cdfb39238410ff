package nl.noaber.query.signals;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/** Whether somebody pulls (W9), and whether the moderator is still accepted by all (H2). */
final class Posts {

    private final Board board;
    private final String community;
    private final Set<PersonId> pullers = new LinkedHashSet<>();
    private final Map<PersonId, Mark> objections = new LinkedHashMap<>();
    private @Nullable PersonId moderator;

    Posts(Board board, String community) {
        this.board = board;
        this.community = community;
    }

    void started(Mark at) {
        pullers(true, at);
    }

    /** What the closing resolved stands again if nobody mended it. */
    void reopened(Mark at) {
        pullers(true, at);
        objections(at);
    }

    void pulls(PersonId person, Mark at) {
        pullers.add(person);
        board.resolve(Rule.W9, at);
    }

    void pullsNoMore(PersonId person, boolean running, Mark at) {
        pullers.remove(person);
        pullers(running, at);
    }

    private void pullers(boolean running, Mark at) {
        boolean none = running && pullers.isEmpty();
        board.when(none, Rule.W9, community, Value.of(0), Level.AMBER, at);
    }

    void confirmed(PersonId nominee) {
        moderator = nominee;
    }

    void objected(PersonId nominee, PersonId person, Mark at) {
        if (nominee.equals(moderator)) {
            objections.put(person, at);
            objections(at);
        }
    }

    private void objections(Mark at) {
        Value value = Value.counting(objections.values());
        board.when(!objections.isEmpty(), Rule.H2, community, value, Level.AMBER, at);
    }

    /** Accepted after all, or gone. */
    void objectsNoMore(PersonId person, Mark at) {
        objections.remove(person);
        if (objections.isEmpty()) {
            board.resolve(Rule.H2, at);
        }
    }

    void moderatesNoMore(PersonId person, Mark at) {
        if (person.equals(moderator)) {
            moderator = null;
            objections.clear();
            board.resolve(Rule.H2, at);
        }
    }
}
