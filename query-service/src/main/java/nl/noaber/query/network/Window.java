package nl.noaber.query.network;

import java.time.LocalDate;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.query.network.NetworkRow.Tie;
import org.jspecify.annotations.Nullable;

/** A span of days to look through; open where a bound is missing. */
record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** How sure it is that a tie existed within the window. */
    enum Seen {
        YES,
        NO,
        UNCERTAIN
    }

    /** Fuzzy dates are neither counted in nor silently left out. */
    Seen sees(Tie tie) {
        OccurredOn start = tie.start();
        OccurredOn end = tie.end();
        boolean surelyAfter = to != null && start.from().isAfter(to);
        boolean surelyBefore = from != null && end != null && end.to().isBefore(from);
        if (surelyAfter || surelyBefore) {
            return Seen.NO;
        }
        boolean begunInTime = to == null || !start.to().isAfter(to);
        boolean notOverBefore = from == null || end == null || !end.from().isBefore(from);
        return begunInTime && notOverBefore ? Seen.YES : Seen.UNCERTAIN;
    }
}
