package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.query.projection.Mark;

/** Acting beside looking back (W19): sessions held and marketplaces opened, and reflections. */
final class Balance {

    private final Board board;
    private final String community;
    private final Thresholds thresholds;
    private final List<Mark> acts = new ArrayList<>();
    private final List<Mark> unreflected = new ArrayList<>();
    private final List<Mark> reflections = new ArrayList<>();

    Balance(Board board, String community, Thresholds thresholds) {
        this.board = board;
        this.community = community;
        this.thresholds = thresholds;
    }

    void acted(Mark at) {
        acts.add(at);
        unreflected.add(at);
        judge(at);
    }

    void reflected(Mark at) {
        unreflected.clear();
        reflections.add(at);
        judge(at);
    }

    private void judge(Mark at) {
        boolean row = unreflected.size() >= thresholds.unreflected();
        boolean seldom =
                acts.size() >= thresholds.enoughForShare()
                        && reflections.size() * 100 < acts.size() * thresholds.reflectionPercent();
        Value value =
                row
                        ? Value.counting(unreflected)
                        : Value.restingOn(
                                acts.size(),
                                Stream.concat(acts.stream(), reflections.stream()).toList());
        board.when(row || seldom, Rule.W19, community, value, Level.AMBER, at);
    }
}
