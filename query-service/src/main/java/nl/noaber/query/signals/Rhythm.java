package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What should happen time and again: plenaries and sessions of any kind (W5), interim evaluations
 * (W22). It is late from the day after it was due, whether or not anything was recorded since; a
 * fuzzy date counts as late only where it surely is.
 */
final class Rhythm {

    private final Thresholds thresholds;
    private final List<Mark> sessions = new ArrayList<>();
    private final List<Mark> plenaries = new ArrayList<>();
    private final List<Mark> evaluations = new ArrayList<>();
    private final Map<String, Mark> cores = new HashMap<>();
    private final Map<String, Mark> dissolved = new HashMap<>();
    private final List<End> ends = new ArrayList<>();

    Rhythm(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    void started(Mark at) {
        sessions.add(at);
        plenaries.add(at);
        evaluations.add(at);
    }

    void ended(Mark at) {
        ends.add(new End(at, null));
    }

    /** Nothing was due while it was closed; from now on all is due anew. */
    void reopened(Mark at) {
        if (!ends.isEmpty()) {
            ends.add(new End(ends.removeLast().at(), at));
            started(at);
        }
    }

    void held(Mark at, boolean plenary) {
        sessions.add(at);
        if (plenary) {
            plenaries.add(at);
        }
    }

    void evaluated(Mark at) {
        evaluations.add(at);
    }

    void coreFormed(String group, Mark at) {
        cores.put(group, at);
    }

    void dissolved(String group, Mark at) {
        dissolved.put(group, at);
    }

    /**
     * Raises what was late.
     *
     * @param day the last day looked at
     */
    void judge(Board board, String community, LocalDate day) {
        raise(board, Rule.W5, Level.AMBER, community, late(plenaries, this::plenaryDue, day));
        raise(
                board,
                Rule.W5,
                Level.RED,
                community,
                late(sessions, last -> last.plusMonths(thresholds.dormantMonths()), day));
        raise(
                board,
                Rule.W22,
                Level.AMBER,
                community,
                late(evaluations, last -> last.plusMonths(thresholds.evaluationMonths()), day));
    }

    private void raise(Board board, Rule rule, Level level, String community, List<Gap> gaps) {
        gaps.forEach(gap -> board.raise(gap.signal(rule, community, level)));
    }

    private record End(Mark at, @Nullable Mark reopened) {

        boolean isAfter(Mark seen) {
            return reopened == null || Mark.BY_TIME.compare(seen, reopened) < 0;
        }
    }

    /**
     * A stretch without something that was due.
     *
     * @param last when it was last seen
     * @param next when it was seen again or the community ended, if so
     * @param until until when it was missed: then, or the last day looked at
     */
    private record Gap(Mark last, LocalDate due, @Nullable Mark next, LocalDate until) {

        Signal signal(Rule rule, String community, Level level) {
            Value value = Value.of(ChronoUnit.DAYS.between(last.on().to(), until));
            return Signal.late(rule, community, value, level, due, last, next);
        }
    }

    private List<Gap> late(List<Mark> seen, UnaryOperator<LocalDate> due, LocalDate day) {
        var late = new ArrayList<Gap>();
        for (int i = 0; i < seen.size(); i++) {
            Mark last = seen.get(i);
            Mark next = i + 1 < seen.size() ? seen.get(i + 1) : null;
            Mark end =
                    ends.stream()
                            .filter(each -> each.isAfter(last))
                            .findFirst()
                            .map(End::at)
                            .orElse(null);
            LocalDate until = next == null ? day : next.on().from();
            if (end != null && !end.on().from().isAfter(until)) {
                next = end;
                until = end.on().from();
            }
            LocalDate by = due.apply(last.on().to());
            if (until.isAfter(by)) {
                late.add(new Gap(last, by, next, until));
            }
        }
        return late;
    }

    /** Once a core group leads, or may lead already, plenaries may be rarer. */
    private LocalDate plenaryDue(LocalDate last) {
        LocalDate due = last.plusDays(Rule.LATEST_DAYS);
        return ledByCore(due) ? last.plusMonths(Rule.LATER_MONTHS) : due;
    }

    private boolean ledByCore(LocalDate day) {
        return cores.entrySet().stream()
                .anyMatch(core -> {
                    Mark gone = dissolved.get(core.getKey());
                    return !core.getValue().on().from().isAfter(day)
                            && (gone == null || gone.on().to().isAfter(day));
                });
    }
}
