package nl.noaber.command.group;

import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.group.AdviceRequests.Stage;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the advice of a group: asked, given, answered and followed up, one step at a time
 * (rule H14).
 */
record AdviceDecider(Group state, ClosedCommunityLookup closures) {

    /** The answer and the follow-up may come after the group is dissolved. */
    GroupEvent advise(GroupCommand.Advise command) {
        switch (command.event()) {
            case GroupEvent.AdviceRequested requested ->
                    requireAskable(requested, command.envelope().occurredOn());
            case GroupEvent.AdviceGiven given -> {
                requireAdviser(given, command.envelope());
                GroupRule.NOT_ASKED.when(stage(given.advice()) == null);
                GroupRule.GIVEN_ALREADY.unless(stage(given.advice()) == Stage.ASKED);
            }
            case GroupEvent.AdviceAnswered answered -> {
                Stage stage = stage(answered.advice());
                GroupRule.NOT_GIVEN.when(stage == null || stage == Stage.ASKED);
                GroupRule.ANSWERED_ALREADY.unless(stage == Stage.GIVEN);
            }
            case GroupEvent.AdviceFollowedUp followedUp ->
                    GroupRule.NOT_ADOPTED.unless(stage(followedUp.advice()) == Stage.ADOPTED);
            case GroupEvent.OutcomeTranslated _ -> {}
        }
        return command.event();
    }

    /** Unasked advice comes from the same people, and is given once (S0:611). */
    GroupEvent volunteer(GroupCommand.Volunteer command) {
        requireAdviser(command.event(), command.envelope());
        GroupRule.GIVEN_ALREADY.unless(stage(command.event().advice()) == null);
        return command.event();
    }

    private void requireAskable(GroupEvent.AdviceRequested requested, OccurredOn on) {
        GroupRule.COMMUNITY_CLOSED.when(closures.isClosed(state.community(), on));
        GroupRule.DISSOLVED.when(state.life().certainlyOver(on));
        GroupRule.NOT_OUR_MATTER.when(state.advices().excludes(requested.matter()));
    }

    private void requireAdviser(GroupEvent.AdviceGiven given, Envelope envelope) {
        GroupRule.DISSOLVED.when(state.life().certainlyOver(envelope.occurredOn()));
        GroupRule.ADVISER_NOT_A_MEMBER.unless(
                state.isMember(given.person(), envelope.occurredOn()));
        AuthorizationRule.CAPACITY_UNDECLARED.when(
                envelope.actingAs() instanceof ActingAs.Undeclared);
    }

    private @Nullable Stage stage(AdviceId advice) {
        return state.advices().stages().get(advice);
    }
}
