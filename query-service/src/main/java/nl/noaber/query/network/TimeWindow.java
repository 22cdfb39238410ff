package nl.noaber.query.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.Member;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.RoleTenure;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** A span of days to look through; open where a bound is missing. */
record TimeWindow(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** How sure it is that a moment or interval of a tie lay within the window. */
    enum Seen {
        YES,
        NO,
        UNCERTAIN
    }

    /** Fuzzy dates are neither counted in nor silently left out. */
    Seen sees(TiePart part) {
        OccurredOn start = part.start();
        OccurredOn end = part.end();
        boolean surelyAfter = to != null && start.from().isAfter(to);
        boolean surelyBefore = from != null && end != null && end.to().isBefore(from);
        if (surelyAfter || surelyBefore) {
            return Seen.NO;
        }
        boolean begunInTime = to == null || !start.to().isAfter(to);
        boolean notOverBefore = from == null || end == null || !end.from().isBefore(from);
        return begunInTime && notOverBefore ? Seen.YES : Seen.UNCERTAIN;
    }

    /** The roles that were surely held on some day of it, by the nodes of those who held them. */
    Map<String, List<RoleTenure>> roles(Rows<NetworkRow> rows) {
        Map<String, List<RoleTenure>> roles = new HashMap<>();
        for (Member member : rows.under(RoleTenures.KEY, Member.class).values()) {
            RoleTenures tenures = member.tenures();
            roles.put(
                    NetworkProjection.person(tenures.person()),
                    tenures.all().stream().filter(this::sees).toList());
        }
        return roles;
    }

    private boolean sees(RoleTenure tenure) {
        EventRef until = tenure.until();
        boolean begunInTime = to == null || !tenure.since().on().to().isAfter(to);
        return begunInTime && (from == null || until == null || until.on().from().isAfter(from));
    }
}
