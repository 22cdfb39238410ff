package nl.noaber.command.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.CommunityLookup.CommunityState;
import nl.noaber.command.lookup.Membership.Tenure;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The state of one learning community that its rules need.
 *
 * @param profiles the last known profile of everybody
 * @param closings when it was closed and opened again
 * @param lifetimes when what is ended or followed here began
 */
public record Community(
        CommunityId id,
        StartConditions preparation,
        boolean started,
        MembershipHistory members,
        Map<PersonId, Profile> profiles,
        ModeratorElection moderation,
        Agreements agreed,
        ClosedPeriods closings,
        Lifetimes lifetimes)
        implements CommunityState {
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
                    ClosedPeriods.NONE,
                    Lifetimes.NONE.after(event, occurredOn));
        }
        if (before == null) {
            throw new IllegalStateException("A community begins with its proposal");
        }
        return before.after(event, occurredOn).with(before.lifetimes.after(event, occurredOn));
    }

    private Community after(CommunityEvent event, OccurredOn on) {
        return switch (event) {
            case CommunityEvent.Proposed _ -> this;
            case CommunityEvent.SuitabilityAssessed check -> prepared(preparation.assessed(check));
            case CommunityEvent.SuitabilityAdviceOverruled _ ->
                    prepared(preparation.adviceOverruled());
            case CommunityEvent.SizeLimitAgreed(_, var limit, _) ->
                    prepared(preparation.withLimit(limit));
            case CommunityEvent.TermAgreed _ -> prepared(preparation.withTerm());
            case CommunityEvent.SupportAgreed _ -> prepared(preparation.withSupport());
            case CommunityEvent.Started _ ->
                    new Community(
                            id,
                            preparation,
                            true,
                            members,
                            profiles,
                            moderation,
                            agreed,
                            closings,
                            lifetimes);
            case CommunityEvent.ParticipantJoined(_, var who, var profile) ->
                    with(members.with(who, Role.PARTICIPANT, on), who, profile);
            case CommunityEvent.ProfileChanged(_, var who, var profile) ->
                    with(members, who, profile);
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
                    with(moderation.changed(who, nominee -> nominee.acceptedBy(person)));
            case CommunityEvent.ModeratorObjectedTo(_, var who, var person, _) ->
                    with(moderation.changed(who, nominee -> nominee.objectedToBy(person)));
            case CommunityEvent.Agreements agreement -> with(agreed.after(agreement, on));
            case CommunityEvent.Direction direction -> with(agreed.after(direction));
            case CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Means _ ->
                    this;
        };
    }

    @Override
    public Optional<Visibility> openness(OccurredOn moment) {
        return agreed.openness().widestAt(moment);
    }

    /**
     * Whether it was certainly closed at that moment; what happened before may still be recorded.
     */
    public boolean isClosedAt(OccurredOn moment) {
        return closings.holdAt(moment);
    }

    @Override
    public List<Tenure> tenuresOf(PersonId person) {
        return members.all().stream()
                .filter(tenure -> tenure.person().equals(person))
                .map(tenure -> new Tenure(tenure.role(), tenure.period()))
                .toList();
    }

    @Override
    public List<PersonId> membersAt(OccurredOn moment) {
        return members.all().stream()
                .filter(tenure -> tenure.period().possiblyContains(moment))
                .map(RoleTenure::person)
                .distinct()
                .toList();
    }

    private Community prepared(StartConditions next) {
        return new Community(
                id, next, started, members, profiles, moderation, agreed, closings, lifetimes);
    }

    private Community with(ClosedPeriods next) {
        return new Community(
                id, preparation, started, members, profiles, moderation, agreed, next, lifetimes);
    }

    private Community with(Lifetimes next) {
        return new Community(
                id, preparation, started, members, profiles, moderation, agreed, closings, next);
    }

    private Community with(ModeratorElection next) {
        return new Community(
                id, preparation, started, members, profiles, next, agreed, closings, lifetimes);
    }

    private Community with(Agreements next) {
        return new Community(
                id, preparation, started, members, profiles, moderation, next, closings, lifetimes);
    }

    private Community with(MembershipHistory next) {
        return new Community(
                id, preparation, started, next, profiles, moderation, agreed, closings, lifetimes);
    }

    private Community with(MembershipHistory next, PersonId person, Profile profile) {
        var known = new HashMap<>(profiles);
        known.put(person, profile);
        return new Community(
                id, preparation, started, next, known, moderation, agreed, closings, lifetimes);
    }
}
