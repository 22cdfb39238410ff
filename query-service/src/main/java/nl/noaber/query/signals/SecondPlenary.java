package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Whether the second plenary is planned and held in time after the first (W4). Of the two sessions
 * of the seven steps everybody is part; what a working group does in between is none of them.
 */
final class SecondPlenary {

    private final Board board;
    private final String community;
    private final Map<String, OccurredOn> planned = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private @Nullable Mark first;
    private boolean done;

    SecondPlenary(Board board, String community) {
        this.board = board;
        this.community = community;
    }

    /** What is recorded as planned only after it was held is no plan. */
    void planned(String session, OccurredOn when, Mark at) {
        if (held.contains(session)) {
            return;
        }
        planned.put(session, when);
        if (done) {
            board.resolve(Rule.W4, at);
        } else {
            review(at);
        }
    }

    void moved(String session, OccurredOn when, Mark at) {
        planned.replace(session, when);
        review(at);
    }

    void cancelled(String session, Mark at) {
        planned.remove(session);
        if (planned.isEmpty() && !done) {
            board.resolve(Rule.W4, at);
        }
        review(at);
    }

    void held(String session, Mark at) {
        planned.remove(session);
        held.add(session);
        if (first == null) {
            first = at;
            review(at);
        } else if (!done) {
            judge(first, at.on(), at);
            done = true;
        } else {
            board.resolve(Rule.W4, at);
        }
    }

    /** Nothing was planned by this day. */
    void passed(LocalDate day) {
        if (first == null || done || !planned.isEmpty() || board.isOpen(Rule.W4)) {
            return;
        }
        LocalDate due = first.on().to().plusDays(Rule.LATEST_DAYS);
        if (day.isAfter(due)) {
            Value value = Value.of(Rule.LATEST_DAYS + 1L);
            board.raise(Signal.late(Rule.W4, community, value, Level.AMBER, due, first, null));
        }
    }

    private void review(Mark at) {
        Mark begin = first;
        if (begin != null && !done) {
            planned.values().stream()
                    .min(Comparator.comparing(OccurredOn::from))
                    .ifPresent(next -> judge(begin, next, at));
        }
    }

    /** Of fuzzy dates it is too early or too late only where it surely is. */
    private void judge(Mark begin, OccurredOn second, Mark at) {
        long most = ChronoUnit.DAYS.between(begin.on().from(), second.to());
        long least = ChronoUnit.DAYS.between(begin.on().to(), second.from());
        boolean late = least > Rule.LATEST_DAYS;
        boolean out = late || most < Rule.SOONEST_DAYS;
        board.when(out, Rule.W4, community, Value.of(late ? least : most), Level.AMBER, at);
    }
}
