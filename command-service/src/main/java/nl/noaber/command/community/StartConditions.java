package nl.noaber.command.community;

import nl.noaber.kernel.community.CommunityEvent.SuitabilityAssessed;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for the start of a community (rule H8). The shared issue is not among them: a
 * proposal always has one.
 *
 * @param favourable what the suitability check advises, once it is answered
 * @param overruled whether an unfavourable advice was overruled
 * @param agreedLimit the agreed maximum, once there is one
 */
public record StartConditions(
        @Nullable Boolean favourable,
        boolean overruled,
        @Nullable Integer agreedLimit,
        boolean term,
        boolean support) {
    static final StartConditions NONE = new StartConditions(null, false, null, false, false);

    /** The number the guide gives, until the community agrees on its own (rule H7). */
    private static final int LIMIT_UNTIL_AGREED = 15;

    int sizeLimit() {
        return agreedLimit == null ? LIMIT_UNTIL_AGREED : agreedLimit;
    }

    boolean isAdvisedAgainst() {
        return favourable != null && !favourable && !overruled;
    }

    StartConditions assessed(SuitabilityAssessed check) {
        return new StartConditions(check.favourable(), false, agreedLimit, term, support);
    }

    StartConditions adviceOverruled() {
        return new StartConditions(favourable, true, agreedLimit, term, support);
    }

    StartConditions withLimit(int limit) {
        return new StartConditions(favourable, overruled, limit, term, support);
    }

    StartConditions withTerm() {
        return new StartConditions(favourable, overruled, agreedLimit, true, support);
    }

    StartConditions withSupport() {
        return new StartConditions(favourable, overruled, agreedLimit, term, true);
    }
}
