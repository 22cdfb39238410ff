package nl.noaber.command.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.command.lookup.Membership.Tenure;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * One learning community, as far as its rules look.
 *
 * @param profiles how everybody was last known here
 * @param closings when it was closed and opened again
 */
public record Community(
        CommunityId id,
        StartConditions preparation,
        boolean started,
        MembershipHistory members,
        Map<PersonId, Profile> profiles,
        ModeratorElection moderation,
        Agreements agreed,
        ClosedPeriods closings) {

    public Community {
        profiles = Map.copyOf(profiles);
    }

    /** The community after one more event. */
    public static Community evolve(
            @Nullable Community before, CommunityEvent event, OccurredOn occurredOn) {
        if (event instanceof CommunityEvent.Proposed(var id, _, _, var who, var profile, _)) {
            return new Community(
                    id,
                    StartConditions.NONE,
                    false,
                    MembershipHistory.NONE.with(who, Role.INITIATOR, occurredOn),
                    Map.of(who, profile),
                    ModeratorElection.NONE,
                    Agreements.NOTHING,
                    ClosedPeriods.NONE);
        }
        if (before == null) {
            throw new IllegalStateException("A community begins with its proposal");
        }
        return before.after(event, occurredOn);
    }

    private Community after(CommunityEvent event, OccurredOn on) {
        return switch (event) {
            case CommunityEvent.Proposed _ -> this;
            case CommunityEvent.SuitabilityAssessed e -> prepared(preparation.assessed(e));
            case CommunityEvent.SuitabilityAdviceOverruled _ ->
                    prepared(preparation.adviceOverruled());
            case CommunityEvent.SizeLimitAgreed(_, var limit, _) ->
                    prepared(preparation.withLimit(limit));
            case CommunityEvent.TermAgreed _ -> prepared(preparation.withTerm());
            case CommunityEvent.SupportAgreed _ -> prepared(preparation.withSupport());
            case CommunityEvent.Started _ ->
                    new Community(
                            id, preparation, true, members, profiles, moderation, agreed, closings);
            case CommunityEvent.ParticipantJoined(_, var who, var profile) ->
                    with(members.with(who, Role.PARTICIPANT, on), who, profile);
            case CommunityEvent.ParticipantLeft(_, var who, _) ->
                    with(members.without(who, Role.PARTICIPANT, on));
            case CommunityEvent.RoleAssigned(_, var who, var profile, var role) ->
                    with(members.with(who, role, on), who, profile);
            case CommunityEvent.RoleEnded(_, var who, var role, _) ->
                    with(members.without(who, role, on))
                            .with(role == Role.MODERATOR ? moderation.ended(who) : moderation);
            case CommunityEvent.Closed _ -> with(closings.closed(on));
            case CommunityEvent.Reopened _ -> with(closings.reopened(on));
            case CommunityEvent.ModeratorNominated(_, var who, var profile, _) ->
                    with(moderation.nominated(who, profile));
            case CommunityEvent.ModeratorAccepted(_, var who, var person) ->
                    with(moderation.changed(who, n -> n.acceptedBy(person)));
            case CommunityEvent.ModeratorObjectedTo(_, var who, var person, _) ->
                    with(moderation.changed(who, n -> n.objectedToBy(person)));
            case CommunityEvent.Agreements e -> with(agreed.after(e, on));
            case CommunityEvent.Direction e -> with(agreed.after(e));
            case CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Means _ ->
                    this;
        };
    }

    static CommunityEvent.Proposed propose(CommunityCommand.Propose c) {
        CommunityRule.PROPOSER_IS_INITIATOR.when(
                c.envelope().actingAs() instanceof ActingAs.InRole(var role)
                        && role != Role.INITIATOR);
        return new CommunityEvent.Proposed(
                c.community(),
                c.name(),
                c.issue(),
                c.envelope().actor(),
                c.profile(),
                c.initiatorType());
    }

    CommunityEvent.IssueFramed frame(CommunityCommand.FrameIssue c) {
        requireOpen(c.envelope());
        return new CommunityEvent.IssueFramed(id, c.issue());
    }

    CommunityEvent.SuitabilityAssessed assess(CommunityCommand.AssessSuitability c) {
        requireOpen(c.envelope());
        return new CommunityEvent.SuitabilityAssessed(
                id,
                c.complexIssue(),
                c.concreteBottleneck(),
                c.bigConflict(),
                c.instantSolutionWanted());
    }

    CommunityEvent.SuitabilityAdviceOverruled overrule(CommunityCommand.OverruleSuitability c) {
        requireOpen(c.envelope());
        CommunityRule.NOTHING_TO_OVERRULE.unless(preparation.isAdvisedAgainst());
        return new CommunityEvent.SuitabilityAdviceOverruled(id, c.reason());
    }

    CommunityEvent.SizeLimitAgreed agree(CommunityCommand.AgreeSizeLimit c) {
        requireOpen(c.envelope());
        CommunityRule.LIMIT_TOO_SMALL.unless(c.limit() >= 1);
        CommunityRule.LIMIT_NOT_THEIRS.unless(
                members.may(
                        c.envelope().actor(),
                        started ? Permission.AGREE_SIZE_LIMIT : Permission.AGREE_FIRST_SIZE_LIMIT,
                        c.envelope().occurredOn()));
        return new CommunityEvent.SizeLimitAgreed(id, c.limit(), c.reason());
    }

    CommunityEvent.TermAgreed agree(CommunityCommand.AgreeTerm c) {
        requireOpen(c.envelope());
        requireCarrier(c.envelope());
        CommunityRule.TERM_BACKWARDS.unless(c.from().isBefore(c.until()));
        return new CommunityEvent.TermAgreed(id, c.from(), c.until());
    }

    CommunityEvent.SupportAgreed agree(CommunityCommand.AgreeSupport c) {
        requireOpen(c.envelope());
        return new CommunityEvent.SupportAgreed(id, c.support());
    }

    CommunityEvent.Started start(CommunityCommand.Start c) {
        requireOpen(c.envelope());
        requireCarrier(c.envelope());
        CommunityRule.ALREADY_STARTED.when(started);
        preparation.requireComplete();
        return new CommunityEvent.Started(id);
    }

    CommunityEvent.Closed close(CommunityCommand.Close c) {
        CommunityRule.CLOSED.when(closings.last());
        requireCarrier(c.envelope());
        CommunityRule.NO_REASON.when(c.reason().isBlank() || c.whatFollows().isBlank());
        closings.requireAfter(c.envelope().occurredOn());
        return new CommunityEvent.Closed(id, c.reason(), c.whatFollows());
    }

    CommunityEvent.Reopened reopen(CommunityCommand.Reopen c) {
        CommunityRule.NOT_CLOSED.unless(closings.last());
        requireCarrier(c.envelope());
        CommunityRule.NO_REASON.when(c.reason().isBlank());
        closings.requireAfter(c.envelope().occurredOn());
        return new CommunityEvent.Reopened(id, c.reason());
    }

    /** The widest circle agreed on by then, if any was. */
    public Optional<Visibility> openness(OccurredOn moment) {
        return agreed.openness().widestAt(moment);
    }

    /**
     * Whether it was certainly closed at that moment; what lies before a closing may still be told.
     */
    public boolean isClosedAt(OccurredOn moment) {
        return closings.holdAt(moment);
    }

    /** The roles somebody holds or held here. */
    public List<Tenure> tenuresOf(PersonId person) {
        return members.all().stream()
                .filter(m -> m.person().equals(person))
                .map(m -> new Tenure(m.role(), m.period()))
                .toList();
    }

    void requireOpen(Envelope envelope) {
        CommunityRule.CLOSED.when(isClosedAt(envelope.occurredOn()));
    }

    void requireCarrier(Envelope envelope) {
        CommunityRule.NOT_THEIRS_TO_CARRY.unless(
                members.may(envelope.actor(), Permission.CARRY_COMMUNITY, envelope.occurredOn()));
    }

    private Community prepared(StartConditions next) {
        return new Community(id, next, started, members, profiles, moderation, agreed, closings);
    }

    private Community with(ClosedPeriods next) {
        return new Community(id, preparation, started, members, profiles, moderation, agreed, next);
    }

    private Community with(ModeratorElection next) {
        return new Community(id, preparation, started, members, profiles, next, agreed, closings);
    }

    private Community with(Agreements next) {
        return new Community(
                id, preparation, started, members, profiles, moderation, next, closings);
    }

    private Community with(MembershipHistory next) {
        return new Community(
                id, preparation, started, next, profiles, moderation, agreed, closings);
    }

    private Community with(MembershipHistory next, PersonId person, Profile profile) {
        var known = new HashMap<>(profiles);
        known.put(person, profile);
        return new Community(id, preparation, started, next, known, moderation, agreed, closings);
    }
}
