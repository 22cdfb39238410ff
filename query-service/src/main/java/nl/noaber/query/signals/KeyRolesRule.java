package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody pulls and not all hangs on one (W9), and whether the moderator is still accepted
 * by all (H2).
 */
final class KeyRolesRule {

    private final SignalLedger board;
    private final String community;
    private final Thresholds thresholds;
    private final Map<PersonId, List<EventRef>> begun = new HashMap<>();
    private final Set<PersonId> pullers = new LinkedHashSet<>();
    private final Map<PersonId, EventRef> objections = new LinkedHashMap<>();
    private int beginnings;
    private @Nullable PersonId moderator;

    KeyRolesRule(SignalLedger board, String community, Thresholds thresholds) {
        this.board = board;
        this.community = community;
        this.thresholds = thresholds;
    }

    void started(EventRef at) {
        pullers(true, at);
    }

    /** What the closing resolved stands again if nobody mended it. */
    void reopened(EventRef at) {
        pullers(true, at);
        shares(true, at);
        objections(at);
    }

    void pulls(PersonId person, boolean running, EventRef at) {
        pullers.add(person);
        board.resolve(SignalRule.W9, signal -> signal.about().equals(community), at);
        shares(running, at);
    }

    void pullsNoMore(PersonId person, boolean running, EventRef at) {
        pullers.remove(person);
        pullers(running, at);
        board.resolve(SignalRule.W9, signal -> signal.about().equals(person.value()), at);
    }

    /** Somebody set something going. */
    void began(PersonId person, boolean running, EventRef at) {
        begun.computeIfAbsent(person, _ -> new ArrayList<>()).add(at);
        beginnings++;
        shares(running, at);
    }

    private void shares(boolean running, EventRef at) {
        for (PersonId puller : pullers) {
            List<EventRef> own = begun.getOrDefault(puller, List.of());
            boolean most =
                    running
                            && beginnings >= thresholds.beginnings()
                            && own.size() * 100 > beginnings * thresholds.pullerPercent();
            board.when(
                    most,
                    SignalRule.W9,
                    puller.value(),
                    SignalValue.counting(own),
                    SignalLevel.AMBER,
                    at);
        }
    }

    private void pullers(boolean running, EventRef at) {
        boolean none = running && pullers.isEmpty();
        board.when(none, SignalRule.W9, community, SignalValue.of(0), SignalLevel.AMBER, at);
    }

    void confirmed(PersonId nominee) {
        moderator = nominee;
    }

    void objected(PersonId nominee, PersonId person, EventRef at) {
        if (nominee.equals(moderator)) {
            objections.put(person, at);
            objections(at);
        }
    }

    private void objections(EventRef at) {
        SignalValue value = SignalValue.counting(objections.values());
        board.when(!objections.isEmpty(), SignalRule.H2, community, value, SignalLevel.AMBER, at);
    }

    /** Accepted after all, or gone. */
    void objectsNoMore(PersonId person, EventRef at) {
        objections.remove(person);
        if (objections.isEmpty()) {
            board.resolve(SignalRule.H2, at);
        }
    }

    void moderatesNoMore(PersonId person, EventRef at) {
        if (person.equals(moderator)) {
            moderator = null;
            objections.clear();
            board.resolve(SignalRule.H2, at);
        }
    }
}
