package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/** Whether the second plenary is planned and held in time after the first (W4). */
final class SecondPlenary {

    private final Board board;
    private final String community;
    private final Map<String, LocalDate> planned = new HashMap<>();
    private @Nullable Mark first;
    private boolean done;

    SecondPlenary(Board board, String community) {
        this.board = board;
        this.community = community;
    }

    void planned(String session, LocalDate day, Mark at) {
        planned.put(session, day);
        if (done) {
            board.resolve(Rule.W4, at);
        } else {
            review(at);
        }
    }

    void moved(String session, LocalDate day, Mark at) {
        planned.replace(session, day);
        review(at);
    }

    void cancelled(String session, Mark at) {
        planned.remove(session);
        review(at);
    }

    void held(String session, Mark at) {
        planned.remove(session);
        if (first == null) {
            first = at;
            review(at);
        } else if (!done) {
            judge(first, at.on().from(), at);
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
            board.raise(
                    new Signal(
                            Rule.W4,
                            community,
                            Value.of(Rule.LATEST_DAYS + 1L),
                            Level.AMBER,
                            OccurredOn.day(due.plusDays(1)),
                            first.event(),
                            null));
        }
    }

    private void review(Mark at) {
        Mark begin = first;
        if (begin != null && !done) {
            planned.values().stream()
                    .min(LocalDate::compareTo)
                    .ifPresent(next -> judge(begin, next, at));
        }
    }

    private void judge(Mark begin, LocalDate second, Mark at) {
        long days = ChronoUnit.DAYS.between(begin.on().to(), second);
        boolean out = days < Rule.SOONEST_DAYS || days > Rule.LATEST_DAYS;
        board.when(out, Rule.W4, community, Value.of(days), Level.AMBER, at);
    }
}
