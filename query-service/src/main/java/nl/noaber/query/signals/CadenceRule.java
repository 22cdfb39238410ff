package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * What should happen time and again: plenaries and sessions of any kind (W5), interim evaluations
 * (W22). It is late from the day after it was due, whether or not anything was recorded since; a
 * fuzzy date counts as late only where it surely is.
 */
final class CadenceRule {

    private final Thresholds thresholds;
    private final List<EventRef> sessions = new ArrayList<>();
    private final List<EventRef> plenaries = new ArrayList<>();
    private final List<EventRef> evaluations = new ArrayList<>();
    private final Map<String, EventRef> cores = new HashMap<>();
    private final Map<String, EventRef> dissolved = new HashMap<>();
    private final List<End> ends = new ArrayList<>();

    CadenceRule(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    void started(EventRef at) {
        sessions.add(at);
        plenaries.add(at);
        evaluations.add(at);
    }

    void ended(EventRef at) {
        ends.add(new End(at, null));
    }

    /** Nothing was due while it was closed; from now on all is due anew. */
    void reopened(EventRef at) {
        if (!ends.isEmpty()) {
            ends.add(new End(ends.removeLast().at(), at));
            started(at);
        }
    }

    void held(EventRef at, boolean plenary) {
        sessions.add(at);
        if (plenary) {
            plenaries.add(at);
        }
    }

    void evaluated(EventRef at) {
        evaluations.add(at);
    }

    void coreFormed(String group, EventRef at) {
        cores.put(group, at);
    }

    void dissolved(String group, EventRef at) {
        dissolved.put(group, at);
    }

    /**
     * Raises what was late.
     *
     * @param day the last day looked at
     */
    void judge(SignalLedger board, String community, LocalDate day) {
        raise(
                board,
                SignalRule.W5,
                SignalLevel.AMBER,
                community,
                late(plenaries, this::plenaryDue, day));
        raise(
                board,
                SignalRule.W5,
                SignalLevel.RED,
                community,
                late(sessions, last -> last.plusMonths(thresholds.dormantMonths()), day));
        raise(
                board,
                SignalRule.W22,
                SignalLevel.AMBER,
                community,
                late(evaluations, last -> last.plusMonths(thresholds.evaluationMonths()), day));
    }

    private void raise(
            SignalLedger board,
            SignalRule rule,
            SignalLevel level,
            String community,
            List<Gap> gaps) {
        gaps.forEach(gap -> board.raise(gap.signal(rule, community, level)));
    }

    private record End(EventRef at, @Nullable EventRef reopened) {

        boolean isAfter(EventRef seen) {
            return reopened == null || EventRef.BY_TIME.compare(seen, reopened) < 0;
        }
    }

    /**
     * A stretch without something that was due.
     *
     * @param last when it was last seen
     * @param next when it was seen again or the community ended, if so
     * @param until until when it was missed: then, or the last day looked at
     */
    private record Gap(EventRef last, LocalDate due, @Nullable EventRef next, LocalDate until) {

        Signal signal(SignalRule rule, String community, SignalLevel level) {
            SignalValue value = SignalValue.of(ChronoUnit.DAYS.between(last.on().to(), until));
            return Signal.late(rule, community, value, level, due, last, next);
        }
    }

    private List<Gap> late(List<EventRef> seen, UnaryOperator<LocalDate> due, LocalDate day) {
        var late = new ArrayList<Gap>();
        for (int i = 0; i < seen.size(); i++) {
            EventRef last = seen.get(i);
            EventRef next = i + 1 < seen.size() ? seen.get(i + 1) : null;
            EventRef end =
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
        LocalDate due = last.plusDays(SignalRule.LATEST_DAYS);
        return ledByCore(due) ? last.plusMonths(SignalRule.LATER_MONTHS) : due;
    }

    private boolean ledByCore(LocalDate day) {
        return cores.entrySet().stream()
                .anyMatch(core ->
                        core.getValue()
                                .until(dissolved.get(core.getKey()))
                                .possiblyContains(OccurredOn.day(day)));
    }
}
