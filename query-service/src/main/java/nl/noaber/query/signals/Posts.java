package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody pulls and not all hangs on one (W9), and whether the moderator is still accepted
 * by all (H2).
 */
final class Posts {

    private final Board board;
    private final String community;
    private final Thresholds thresholds;
    private final Map<PersonId, List<Mark>> begun = new HashMap<>();
    private final Set<PersonId> pullers = new LinkedHashSet<>();
    private final Map<PersonId, Mark> objections = new LinkedHashMap<>();
    private int beginnings;
    private @Nullable PersonId moderator;

    Posts(Board board, String community, Thresholds thresholds) {
        this.board = board;
        this.community = community;
        this.thresholds = thresholds;
    }

    void started(Mark at) {
        pullers(true, at);
    }

    /** What the closing resolved stands again if nobody mended it. */
    void reopened(Mark at) {
        pullers(true, at);
        shares(true, at);
        objections(at);
    }

    void pulls(PersonId person, boolean running, Mark at) {
        pullers.add(person);
        board.resolve(Rule.W9, signal -> signal.about().equals(community), at);
        shares(running, at);
    }

    void pullsNoMore(PersonId person, boolean running, Mark at) {
        pullers.remove(person);
        pullers(running, at);
        board.resolve(Rule.W9, signal -> signal.about().equals(person.value()), at);
    }

    /** Somebody set something going. */
    void began(PersonId person, boolean running, Mark at) {
        begun.computeIfAbsent(person, _ -> new ArrayList<>()).add(at);
        beginnings++;
        shares(running, at);
    }

    private void shares(boolean running, Mark at) {
        for (PersonId puller : pullers) {
            List<Mark> own = begun.getOrDefault(puller, List.of());
            boolean most =
                    running
                            && beginnings >= thresholds.beginnings()
                            && own.size() * 100 > beginnings * thresholds.pullerPercent();
            board.when(most, Rule.W9, puller.value(), Value.counting(own), Level.AMBER, at);
        }
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
