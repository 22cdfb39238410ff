package nl.noaber.kernel.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.noaber.kernel.time.OccurredOn;

/**
 * The agreements of a community on its openness (rule H11).
 *
 * @param agreements in the order in which they were recorded
 */
public record OpennessHistory(List<Agreement> agreements) {
    /** Nothing was agreed yet. */
    public static final OpennessHistory NONE = new OpennessHistory(List.of());

    /**
     * One agreement.
     *
     * @param from when it began
     * @param widest the widest circle that may see an event
     */
    public record Agreement(OccurredOn from, Visibility widest) {}

    public OpennessHistory {
        agreements = List.copyOf(agreements);
    }

    /** The history after one more agreement. */
    public OpennessHistory with(OccurredOn from, Visibility widest) {
        var more = new ArrayList<>(agreements);
        more.add(new Agreement(from, widest));
        return new OpennessHistory(more);
    }

    /**
     * The widest circle agreed on for a moment: the narrowest of all agreements that may have been
     * in force then, but never narrower than the community.
     *
     * @return empty if no agreement may have begun by then
     */
    public Optional<Visibility> widestAt(OccurredOn moment) {
        return IntStream.range(0, agreements.size())
                .filter(each -> mayBeInForce(each, moment))
                .mapToObj(each -> agreements.get(each).widest())
                .min(Visibility.BY_WIDTH)
                .map(Visibility.COMMUNITY::orWider);
    }

    /** It may have begun by then, and none that certainly came after it had certainly begun. */
    private boolean mayBeInForce(int index, OccurredOn moment) {
        return !agreements.get(index).from().from().isAfter(moment.to())
                && IntStream.range(0, agreements.size())
                        .filter(each -> agreements.get(each).from().hadHappenedBy(moment.from()))
                        .noneMatch(each -> follows(each, index));
    }

    /** Whether one certainly came after the other; on one same day the last recorded one did. */
    private boolean follows(int later, int earlier) {
        int order =
                agreements.get(later).from().from().compareTo(agreements.get(earlier).from().to());
        return order > 0 || (order == 0 && later > earlier);
    }
}
