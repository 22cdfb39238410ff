package nl.noaber.command.community;

import static nl.noaber.command.community.CommunityGuards.requireCarrier;
import static nl.noaber.command.community.CommunityGuards.requireEndsAfterFounding;
import static nl.noaber.command.community.CommunityGuards.requireOpen;

import java.util.List;
import java.util.Optional;
import nl.noaber.command.authorization.JointDecisionPolicy;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;

/**
 * Decides what participants decide together and object to, what is only recorded, and which
 * communities follow (rules H3, H11 and H12).
 */
record DirectionDecider(Community state, CommunityFacts facts) {

    CommunityEvent decide(CommunityCommand.Direction command) {
        return switch (command) {
            case CommunityCommand.RecordEvent(_, CommunityEvent.Extended extended, var envelope) ->
                    extend(extended, envelope);
            case CommunityCommand.RecordEvent recorded -> record(recorded);
            case CommunityCommand.Decide decide -> decideTogether(decide);
            case CommunityCommand.RaiseObjection raise -> raiseObjection(raise);
            case CommunityCommand.Spawn spawn -> spawn(spawn);
            case CommunityCommand.ContinueAs continueAs -> continueAs(continueAs);
        };
    }

    private CommunityEvent extend(CommunityEvent.Extended extended, Envelope envelope) {
        requireOpen(state, envelope);
        requireCarrier(state, envelope);
        requireEndsAfterFounding(state, extended.until());
        return extended;
    }

    /** An event that is only recorded: the people it names are members. */
    private CommunityEvent record(CommunityCommand.RecordEvent command) {
        requireOpen(state, command.envelope());
        ReferencedPeople.requireMembers(
                command.event(), state.id(), command.envelope().occurredOn(), facts.memberships());
        return command.event();
    }

    private CommunityEvent decideTogether(CommunityCommand.Decide command) {
        requireOpen(state, command.envelope());
        var policy = new JointDecisionPolicy(state.id(), facts.memberships(), facts.meetings());
        policy.require(command.basis(), command.envelope());
        switch (command.event()) {
            case CommunityEvent.Agreements agreement -> requireAgreeable(agreement);
            case CommunityEvent.Direction direction ->
                    requireFollows(direction, policy, command.envelope());
            case CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Means _ -> {}
        }
        return command.event();
    }

    private void requireAgreeable(CommunityEvent.Agreements agreement) {
        switch (agreement) {
            case CommunityEvent.PrincipleAmended amended ->
                    CommunityRule.NOT_AGREED_BEFORE.unless(
                            state.agreed().principles().contains(amended.principle()));
            case CommunityEvent.OpennessAgreed agreed ->
                    CommunityRule.NARROWER_THAN_THE_COMMUNITY.when(
                            agreed.widest().isNarrowerThan(Visibility.COMMUNITY));
            case CommunityEvent.PrinciplesAgreed _,
                    CommunityEvent.PrincipleStrainNoted _,
                    CommunityEvent.CommunicationAgreed _,
                    CommunityEvent.MattersKeptApart _,
                    CommunityEvent.InterestDeclared _,
                    CommunityEvent.SharedVisionAdopted _ -> {}
        }
    }

    private void requireFollows(
            CommunityEvent.Direction direction, JointDecisionPolicy policy, Envelope envelope) {
        var agreed = state.agreed();
        switch (direction) {
            case CommunityEvent.ThemeChosen chosen ->
                    CommunityRule.AGREED_ALREADY.when(agreed.themes().contains(chosen.theme()));
            case CommunityEvent.ThemeDropped dropped ->
                    CommunityRule.NOT_AGREED_BEFORE.unless(
                            agreed.themes().contains(dropped.theme()));
            case CommunityEvent.GoalSet set ->
                    CommunityRule.AGREED_ALREADY.when(agreed.goals().contains(set.goal()));
            case CommunityEvent.GoalBroadened broadened ->
                    CommunityRule.NOT_AGREED_BEFORE.unless(
                            agreed.goals().contains(broadened.goal()));
            case CommunityEvent.DecisionTaken taken -> {
                CommunityRule.KEPT_APART.when(agreed.keepsApart(taken.matter()));
                policy.requirePresent(taken.present(), taken.basis());
                requireVisible(taken.followsFrom(), envelope);
            }
            case CommunityEvent.DecisionRevised revised -> {
                CommunityRule.NOT_AGREED_BEFORE.unless(
                        agreed.decisions().contains(revised.decision()));
                policy.requirePresent(revised.present(), revised.basis());
                requireVisible(revised.followsFrom(), envelope);
            }
            case CommunityEvent.ThemeProposed _,
                    CommunityEvent.LearningGoalSet _,
                    CommunityEvent.LearningQuestionRaised _,
                    CommunityEvent.ProposalMade _,
                    CommunityEvent.ObjectionRaised _ -> {}
        }
    }

    private CommunityEvent raiseObjection(CommunityCommand.RaiseObjection command) {
        requireOpen(state, command.envelope());
        var matter =
                visible(command.event().against(), command.envelope())
                        .filter(found -> found.event() instanceof CommunityEvent.Direction)
                        .orElseThrow(CommunityRule.NOT_A_MATTER_HERE::refused);
        LifetimeRule.requireAfter(matter.envelope().occurredOn(), command.envelope().occurredOn());
        return command.event();
    }

    private CommunityEvent spawn(CommunityCommand.Spawn command) {
        requireOpen(state, command.envelope());
        requireOther(command.event().spawned(), command.envelope());
        return command.event();
    }

    /** Also after the closing: the community that continues it often does not exist before. */
    private CommunityEvent continueAs(CommunityCommand.ContinueAs command) {
        requireOther(command.event().successor(), command.envelope());
        return command.event();
    }

    private void requireOther(CommunityId other, Envelope envelope) {
        CommunityRule.NOT_A_COMMUNITY.when(
                other.equals(state.id())
                        || facts.memberships().of(other, envelope.actor()).tenures().isEmpty());
    }

    private void requireVisible(List<EventId> followsFrom, Envelope envelope) {
        ListedItems.each(
                "followsFrom",
                followsFrom,
                EventId::value,
                event ->
                        CommunityRule.NOT_AN_EVENT_HERE.unless(
                                visible(event, envelope).isPresent()));
    }

    private Optional<RecordedEvent> visible(EventId event, Envelope envelope) {
        return facts.events().findVisible(event, state.id(), envelope);
    }
}
