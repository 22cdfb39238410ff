package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.query.projection.EventRef;

/** Acting beside looking back (W19): sessions held and marketplaces opened, and reflections. */
final class ReflectionBalanceRule {

    private final SignalLedger board;
    private final String community;
    private final Thresholds thresholds;
    private final List<EventRef> acts = new ArrayList<>();
    private final List<EventRef> unreflected = new ArrayList<>();
    private final List<EventRef> reflections = new ArrayList<>();

    ReflectionBalanceRule(SignalLedger board, String community, Thresholds thresholds) {
        this.board = board;
        this.community = community;
        this.thresholds = thresholds;
    }

    void acted(EventRef at) {
        acts.add(at);
        unreflected.add(at);
        judge(at);
    }

    void reflected(EventRef at) {
        unreflected.clear();
        reflections.add(at);
        judge(at);
    }

    private void judge(EventRef at) {
        boolean row = unreflected.size() >= thresholds.unreflected();
        boolean seldom =
                acts.size() >= thresholds.enoughForShare()
                        && reflections.size() * 100 < acts.size() * thresholds.reflectionPercent();
        SignalValue value =
                row
                        ? SignalValue.counting(unreflected)
                        : SignalValue.restingOn(
                                acts.size(),
                                Stream.concat(acts.stream(), reflections.stream()).toList());
        board.when(row || seldom, SignalRule.W19, community, value, SignalLevel.AMBER, at);
    }
}
