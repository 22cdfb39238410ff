package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * Whether the second plenary is planned and held in time after the first (W4). Of the two sessions
 * of the seven steps everybody is part; what a working group does in between is none of them.
 */
final class SecondPlenaryRule {

    private final SignalLedger board;
    private final String community;
    private final Map<String, OccurredOn> planned = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private @Nullable EventRef first;
    private boolean done;

    SecondPlenaryRule(SignalLedger board, String community) {
        this.board = board;
        this.community = community;
    }

    /** What is recorded as planned only after it was held is no plan. */
    void planned(String session, OccurredOn when, EventRef at) {
        if (held.contains(session)) {
            return;
        }
        planned.put(session, when);
        if (done) {
            board.resolve(SignalRule.W4, at);
        } else {
            review(at);
        }
    }

    void moved(String session, OccurredOn when, EventRef at) {
        planned.replace(session, when);
        review(at);
    }

    void cancelled(String session, EventRef at) {
        planned.remove(session);
        if (planned.isEmpty() && !done) {
            board.resolve(SignalRule.W4, at);
        }
        review(at);
    }

    void held(String session, EventRef at) {
        planned.remove(session);
        held.add(session);
        if (first == null) {
            first = at;
            review(at);
        } else if (!done) {
            judge(first, at.on(), at);
            done = true;
        } else {
            board.resolve(SignalRule.W4, at);
        }
    }

    /** Nothing was planned by this day. */
    void passed(LocalDate day) {
        if (first == null || done || !planned.isEmpty() || board.isOpen(SignalRule.W4)) {
            return;
        }
        LocalDate due = first.on().to().plusDays(SignalRule.LATEST_DAYS);
        if (day.isAfter(due)) {
            SignalValue value = SignalValue.of(SignalRule.LATEST_DAYS + 1L);
            board.raise(
                    Signal.late(
                            SignalRule.W4, community, value, SignalLevel.AMBER, due, first, null));
        }
    }

    private void review(EventRef at) {
        EventRef begin = first;
        if (begin != null && !done) {
            planned.values().stream()
                    .min(Comparator.comparing(OccurredOn::from))
                    .ifPresent(next -> judge(begin, next, at));
        }
    }

    /** Of fuzzy dates it is too early or too late only where it surely is. */
    private void judge(EventRef begin, OccurredOn second, EventRef at) {
        long most = ChronoUnit.DAYS.between(begin.on().from(), second.to());
        long least = ChronoUnit.DAYS.between(begin.on().to(), second.from());
        boolean late = least > SignalRule.LATEST_DAYS;
        boolean out = late || most < SignalRule.SOONEST_DAYS;
        board.when(
                out,
                SignalRule.W4,
                community,
                SignalValue.of(late ? least : most),
                SignalLevel.AMBER,
                at);
    }
}
