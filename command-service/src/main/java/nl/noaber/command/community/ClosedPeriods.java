package nl.noaber.command.community;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/**
 * When a community was closed, and when it was opened again (rule H5).
 *
 * @param all each goes on after the one before it ended; only the last may last
 */
public record ClosedPeriods(List<ValidPeriod> all) {
    static final ClosedPeriods NONE = new ClosedPeriods(List.of());

    public ClosedPeriods {
        all = List.copyOf(all);
    }

    /** Whether it was not opened again since. */
    boolean last() {
        return !all.isEmpty() && all.getLast().lasts();
    }

    boolean holdAt(OccurredOn moment) {
        return all.stream().anyMatch(closing -> closing.certainlyContains(moment));
    }

    /** A closing while it is closed changes nothing: the reopening between them was retracted. */
    ClosedPeriods closed(OccurredOn on) {
        if (last()) {
            return this;
        }
        var more = new ArrayList<>(all);
        more.add(ValidPeriod.from(on));
        return new ClosedPeriods(more);
    }

    /** A reopening while it is open changes nothing: the closing before it was retracted. */
    ClosedPeriods reopened(OccurredOn on) {
        if (!last()) {
            return this;
        }
        var more = new ArrayList<>(all);
        more.set(more.size() - 1, more.getLast().until(on));
        return new ClosedPeriods(more);
    }
}
