package nl.noaber.command.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AdviceId;

/**
 * How far each advice of the group has come (rule H14).
 *
 * @param notOurs matters outside its mandate
 */
public record AdviceRequests(Map<AdviceId, Stage> stages, Set<String> notOurs) {
    static final AdviceRequests NONE = new AdviceRequests(Map.of(), Set.of());

    /** How far an advice has come. */
    public enum Stage {
        ASKED,
        GIVEN,
        ADOPTED,
        DECLINED
    }

    public AdviceRequests {
        stages = Map.copyOf(stages);
        notOurs = Set.copyOf(notOurs);
    }

    AdviceRequests without(List<String> matters) {
        return new AdviceRequests(
                stages, new HashSet<>(matters.stream().map(AdviceRequests::plain).toList()));
    }

    AdviceRequests after(GroupEvent.Advice event) {
        return switch (event) {
            case GroupEvent.AdviceRequested asked -> at(asked.advice(), Stage.ASKED);
            case GroupEvent.AdviceGiven given -> at(given.advice(), Stage.GIVEN);
            case GroupEvent.AdviceAnswered answered ->
                    at(answered.advice(), answered.adopted() ? Stage.ADOPTED : Stage.DECLINED);
            case GroupEvent.AdviceFollowedUp _, GroupEvent.OutcomeTranslated _ -> this;
        };
    }

    /** Whether a matter lies outside the mandate of the group (rule H12). */
    boolean excludes(String matter) {
        return notOurs.contains(plain(matter));
    }

    private AdviceRequests at(AdviceId advice, Stage stage) {
        var more = new HashMap<>(stages);
        more.put(advice, stage);
        return new AdviceRequests(more, notOurs);
    }

    private static String plain(String matter) {
        return matter.strip().toLowerCase(Locale.ROOT);
    }
}
