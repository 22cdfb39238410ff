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
 * What the group was asked, and how far each advice has come (rule H14).
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
            case GroupEvent.AdviceRequested e -> at(e.advice(), Stage.ASKED);
            case GroupEvent.AdviceGiven e -> at(e.advice(), Stage.GIVEN);
            case GroupEvent.AdviceAnswered e ->
                    at(e.advice(), e.adopted() ? Stage.ADOPTED : Stage.DECLINED);
            case GroupEvent.AdviceFollowedUp _, GroupEvent.OutcomeTranslated _ -> this;
        };
    }

    /** Refuses what is not the next step of an advice. */
    void require(GroupEvent.Advice event) {
        switch (event) {
            case GroupEvent.AdviceRequested e ->
                    GroupRule.NOT_OUR_MATTER.when(notOurs.contains(plain(e.matter())));
            case GroupEvent.AdviceGiven e -> {
                GroupRule.NOT_ASKED.unless(stages.containsKey(e.advice()));
                GroupRule.GIVEN_ALREADY.unless(stages.get(e.advice()) == Stage.ASKED);
            }
            case GroupEvent.AdviceAnswered e -> {
                GroupRule.NOT_GIVEN.unless(
                        stages.containsKey(e.advice()) && stages.get(e.advice()) != Stage.ASKED);
                GroupRule.ANSWERED_ALREADY.unless(stages.get(e.advice()) == Stage.GIVEN);
            }
            case GroupEvent.AdviceFollowedUp e ->
                    GroupRule.NOT_ADOPTED.unless(stages.get(e.advice()) == Stage.ADOPTED);
            case GroupEvent.OutcomeTranslated _ -> {}
        }
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
