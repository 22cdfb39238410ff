package nl.noaber.command.community;

import static nl.noaber.command.community.CommunityGuards.requireCarrier;
import static nl.noaber.command.community.CommunityGuards.requireEndsAfterFounding;
import static nl.noaber.command.community.CommunityGuards.requireOpen;

import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/**
 * Decides how a community is proposed, prepared, starts, closes and reopens (rules H5, H7 and H8).
 */
record LifeDecider(Community state) {
    /** Decides on the proposal that a community begins with. */
    static CommunityEvent propose(CommunityCommand.Propose command) {
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

    CommunityEvent decide(CommunityCommand.Life command) {
        return switch (command) {
            case CommunityCommand.FrameIssue frame -> frameIssue(frame);
            case CommunityCommand.AssessSuitability assess -> assessSuitability(assess);
            case CommunityCommand.OverruleSuitability overrule -> overruleSuitability(overrule);
            case CommunityCommand.AgreeSizeLimit agree -> agreeSizeLimit(agree);
            case CommunityCommand.AgreeTerm agree -> agreeTerm(agree);
            case CommunityCommand.AgreeSupport agree -> agreeSupport(agree);
            case CommunityCommand.Start start -> start(start);
            case CommunityCommand.Close close -> close(close);
            case CommunityCommand.Reopen reopen -> reopen(reopen);
        };
    }

    private CommunityEvent frameIssue(CommunityCommand.FrameIssue command) {
        requireOpen(state, command.envelope());
        return new CommunityEvent.IssueFramed(state.id(), command.issue());
    }

    private CommunityEvent assessSuitability(CommunityCommand.AssessSuitability command) {
        requireOpen(state, command.envelope());
        return new CommunityEvent.SuitabilityAssessed(
                state.id(),
                command.complexIssue(),
                command.concreteBottleneck(),
                command.bigConflict(),
                command.instantSolutionWanted());
    }

    private CommunityEvent overruleSuitability(CommunityCommand.OverruleSuitability command) {
        requireOpen(state, command.envelope());
        CommunityRule.NOTHING_TO_OVERRULE.unless(state.preparation().isAdvisedAgainst());
        return new CommunityEvent.SuitabilityAdviceOverruled(state.id(), command.reason());
    }

    private CommunityEvent agreeSizeLimit(CommunityCommand.AgreeSizeLimit command) {
        requireOpen(state, command.envelope());
        CommunityRule.LIMIT_TOO_SMALL.unless(command.limit() >= 1);
        CommunityRule.LIMIT_NOT_THEIRS.unless(
                state.members()
                        .may(
                                command.envelope().actor(),
                                state.started()
                                        ? Permission.AGREE_SIZE_LIMIT
                                        : Permission.AGREE_FIRST_SIZE_LIMIT,
                                command.envelope().occurredOn()));
        return new CommunityEvent.SizeLimitAgreed(state.id(), command.limit(), command.reason());
    }

    private CommunityEvent agreeTerm(CommunityCommand.AgreeTerm command) {
        requireOpen(state, command.envelope());
        requireCarrier(state, command.envelope());
        CommunityRule.TERM_BACKWARDS.unless(command.from().isBefore(command.until()));
        requireEndsAfterFounding(state, command.until());
        return new CommunityEvent.TermAgreed(state.id(), command.from(), command.until());
    }

    private CommunityEvent agreeSupport(CommunityCommand.AgreeSupport command) {
        requireOpen(state, command.envelope());
        return new CommunityEvent.SupportAgreed(state.id(), command.support());
    }

    private CommunityEvent start(CommunityCommand.Start command) {
        requireOpen(state, command.envelope());
        requireCarrier(state, command.envelope());
        CommunityRule.ALREADY_STARTED.when(state.started());
        requirePrepared();
        return new CommunityEvent.Started(state.id());
    }

    private CommunityEvent close(CommunityCommand.Close command) {
        CommunityRule.CLOSED.when(state.closings().last());
        requireCarrier(state, command.envelope());
        CommunityRule.NO_REASON.when(command.reason().isBlank() || command.whatFollows().isBlank());
        requireInTurn(command.envelope().occurredOn());
        return new CommunityEvent.Closed(state.id(), command.reason(), command.whatFollows());
    }

    private CommunityEvent reopen(CommunityCommand.Reopen command) {
        CommunityRule.NOT_CLOSED.unless(state.closings().last());
        requireCarrier(state, command.envelope());
        CommunityRule.NO_REASON.when(command.reason().isBlank());
        requireInTurn(command.envelope().occurredOn());
        return new CommunityEvent.Reopened(state.id(), command.reason());
    }

    private void requirePrepared() {
        StartConditions preparation = state.preparation();
        CommunityRule.SUITABILITY_UNANSWERED.when(preparation.favourable() == null);
        CommunityRule.SUITABILITY_UNFAVOURABLE.when(preparation.isAdvisedAgainst());
        CommunityRule.SIZE_LIMIT_MISSING.when(preparation.agreedLimit() == null);
        CommunityRule.TERM_MISSING.unless(preparation.term());
        CommunityRule.SUPPORT_MISSING.unless(preparation.support());
    }

    /** Refuses a closing before the last reopening, and a reopening before the last closing. */
    private void requireInTurn(OccurredOn moment) {
        var closings = state.closings().all();
        if (!closings.isEmpty()) {
            ValidPeriod last = closings.getLast();
            OccurredOn turn = last.end() == null ? last.start() : last.end();
            CommunityRule.OUT_OF_TURN.when(moment.to().isBefore(turn.from()));
        }
    }
}
