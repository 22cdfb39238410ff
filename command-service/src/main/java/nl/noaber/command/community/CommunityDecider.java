package nl.noaber.command.community;

import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a community: it gives events, or a refusal by a {@link CommunityRule}.
 * Every family of commands has a decider of its own.
 *
 * @param state none before the community is proposed
 * @param facts of other streams; only a command of the family {@code Direction} needs them
 */
record CommunityDecider(@Nullable Community state, @Nullable CommunityFacts facts) {

    List<CommunityEvent> decide(CommunityCommand command) {
        return switch (command) {
            case CommunityCommand.Propose propose -> List.of(propose(propose));
            case CommunityCommand.Life life -> List.of(new LifeDecider(community()).decide(life));
            case CommunityCommand.Membership membership ->
                    new MembershipDecider(community()).decide(membership);
            case CommunityCommand.Moderation moderation ->
                    new ModerationDecider(community()).decide(moderation);
            case CommunityCommand.Direction direction ->
                    List.of(new DirectionDecider(community(), known()).decide(direction));
        };
    }

    private static CommunityEvent propose(CommunityCommand.Propose command) {
        CommunityRule.PROPOSER_IS_INITIATOR.when(
                command.envelope().actingAs() instanceof ActingAs.InRole(var role)
                        && role != Role.INITIATOR);
        return new CommunityEvent.Proposed(
                command.community(),
                command.name(),
                command.issue(),
                command.envelope().actor(),
                command.profile(),
                command.initiatorType());
    }

    private Community community() {
        return Objects.requireNonNull(state, "A community is proposed first");
    }

    private CommunityFacts known() {
        return Objects.requireNonNull(facts, "A command about the direction comes with facts");
    }
}
