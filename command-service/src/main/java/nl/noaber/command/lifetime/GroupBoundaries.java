package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.ADVICE;
import static nl.noaber.command.lifetime.Thing.Kind.ADVICE_REQUEST;
import static nl.noaber.command.lifetime.Thing.Kind.ANSWER;
import static nl.noaber.command.lifetime.Thing.Kind.GROUP;
import static nl.noaber.command.lifetime.Thing.Kind.GROUP_MEMBERSHIP;

import java.util.List;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
import nl.noaber.kernel.group.GroupEvent;

/** Beginnings and ends in the stream of a group. */
final class GroupBoundaries {
    private static final Thing ALL = Thing.of(GROUP);

    private GroupBoundaries() {}

    static List<Boundary> of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.Formed _ -> List.of(new Begins(ALL));
            case GroupEvent.MandateSet _, GroupEvent.OutcomeTranslated _ ->
                    List.of(new Follows(ALL));
            case GroupEvent.MemberAdded(_, var person) ->
                    List.of(new Follows(ALL), new Begins(Thing.of(GROUP_MEMBERSHIP, person)));
            case GroupEvent.MemberRemoved(_, var person, _) ->
                    List.of(new Ends(Thing.of(GROUP_MEMBERSHIP, person)));
            case GroupEvent.Dissolved _ -> List.of(new Ends(ALL));
            case GroupEvent.AdviceRequested(_, var advice, _, _, _) ->
                    List.of(new Follows(ALL), new Begins(Thing.of(ADVICE_REQUEST, advice)));
            case GroupEvent.AdviceGiven(_, var advice, _, _, _) ->
                    List.of(
                            new Follows(ALL),
                            new Follows(Thing.of(ADVICE_REQUEST, advice)),
                            new Begins(Thing.of(ADVICE, advice)));
            case GroupEvent.AdviceAnswered(_, var advice, _, _, _) ->
                    List.of(
                            new Follows(Thing.of(ADVICE, advice)),
                            new Begins(Thing.of(ANSWER, advice)));
            case GroupEvent.AdviceFollowedUp(_, var advice, _) ->
                    List.of(new Follows(Thing.of(ANSWER, advice)));
        };
    }
}
