package nl.noaber.query.projection;

import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** A role, held from one event until another. */
public record RoleTenure(
        Role role, EventRef since, @Nullable EventRef until, @Nullable String reason) {

    /** Whether it was certainly held then; it counts from its first day until before its last. */
    public boolean surely(OccurredOn then) {
        return since.until(until).certainlyContains(then);
    }

    /** Whether it may have been held then, where dates are fuzzy. */
    public boolean perhaps(OccurredOn then) {
        return since.until(until).possiblyContains(then);
    }

    RoleTenure ended(EventRef end, @Nullable String why) {
        return until == null ? new RoleTenure(role, since, end, why) : this;
    }
}
