package nl.noaber.command.marketplace;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.Side;

/**
 * A match of a request and an offer.
 *
 * @param accepted the sides that accepted
 */
public record Match(
        RequestId request, OfferId offer, int quantity, Set<Side> accepted, State state) {
    /** How far it has come. */
    public enum State {
        PENDING,
        AGREED,
        FULFILLED,
        DECLINED,
        LAPSED
    }

    public Match {
        accepted = Set.copyOf(accepted);
    }

    /** Whether it takes its quantity from the request and the offer. */
    boolean counts() {
        return switch (state) {
            case AGREED, FULFILLED -> true;
            case PENDING, DECLINED, LAPSED -> false;
        };
    }

    Match in(State next) {
        return new Match(request, offer, quantity, accepted, next);
    }

    Match acceptedBy(Side side) {
        var sides = new HashSet<>(accepted);
        sides.add(side);
        return new Match(request, offer, quantity, sides, state);
    }
}
