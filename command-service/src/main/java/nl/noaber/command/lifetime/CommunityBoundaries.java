package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.APPROACH;
import static nl.noaber.command.lifetime.Thing.Kind.CANDIDACY;
import static nl.noaber.command.lifetime.Thing.Kind.COMMUNITY;
import static nl.noaber.command.lifetime.Thing.Kind.COMMUNITY_COURSE;
import static nl.noaber.command.lifetime.Thing.Kind.COMMUNITY_OPEN;
import static nl.noaber.command.lifetime.Thing.Kind.DECISION;
import static nl.noaber.command.lifetime.Thing.Kind.GOAL;
import static nl.noaber.command.lifetime.Thing.Kind.JOIN_REQUEST;
import static nl.noaber.command.lifetime.Thing.Kind.NOMINATION;
import static nl.noaber.command.lifetime.Thing.Kind.PRINCIPLE;
import static nl.noaber.command.lifetime.Thing.Kind.ROLE;
import static nl.noaber.command.lifetime.Thing.Kind.SUITABILITY_CHECK;
import static nl.noaber.command.lifetime.Thing.Kind.THEME;
import static nl.noaber.command.lifetime.Thing.Kind.VACANCY;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;

/** Beginnings and ends in the stream of a community. */
final class CommunityBoundaries {
    private static final Thing ALL = Thing.of(COMMUNITY);
    private static final Thing OPEN = Thing.of(COMMUNITY_OPEN);
    private static final Thing COURSE = Thing.of(COMMUNITY_COURSE);
    private static final Thing CHECK = Thing.of(SUITABILITY_CHECK);

    private CommunityBoundaries() {}

    static List<Boundary> of(CommunityEvent event) {
        return switch (event) {
            case CommunityEvent.Life life -> life(life);
            case CommunityEvent.People people -> people(people);
            case CommunityEvent.Roles roles -> roles(roles);
            case CommunityEvent.Agreements agreements -> agreements(agreements);
            case CommunityEvent.Direction direction -> direction(direction);
            case CommunityEvent.Means _ -> List.of();
        };
    }

    private static List<Boundary> life(CommunityEvent.Life event) {
        return switch (event) {
            case CommunityEvent.Proposed(_, _, _, var initiator, _, _) ->
                    List.of(
                            new Begins(ALL),
                            new Begins(OPEN),
                            new Begins(role(initiator, Role.INITIATOR)));
            case CommunityEvent.SuitabilityAssessed _ -> List.of(new Begins(CHECK));
            case CommunityEvent.SuitabilityAdviceOverruled _ -> List.of(new Follows(CHECK));
            case CommunityEvent.Started _ -> List.of(new Follows(ALL), new Begins(COURSE));
            case CommunityEvent.Closed _ -> List.of(new Ends(OPEN), new Follows(COURSE));
            case CommunityEvent.Reopened _ -> List.of(new Begins(OPEN));
            case CommunityEvent.Extended _,
                    CommunityEvent.Spawned _,
                    CommunityEvent.ContinuedAs _ ->
                    List.of(new Follows(ALL));
            case CommunityEvent.IssueFramed _,
                    CommunityEvent.SizeLimitAgreed _,
                    CommunityEvent.TermAgreed _,
                    CommunityEvent.SupportAgreed _,
                    CommunityEvent.PhaseEntered _ ->
                    List.of();
        };
    }

    private static List<Boundary> people(CommunityEvent.People event) {
        return switch (event) {
            case CommunityEvent.ParticipantJoined(_, var person, _) ->
                    List.of(new Follows(ALL), new Begins(role(person, Role.PARTICIPANT)));
            case CommunityEvent.ParticipantLeft(_, var person, _) ->
                    List.of(new Ends(role(person, Role.PARTICIPANT)));
            case CommunityEvent.CandidateNominated(_, var candidate, _, _) ->
                    List.of(new Begins(outsider(CANDIDACY, candidate)));
            case CommunityEvent.CandidateApproached(_, var candidate, _, _) ->
                    List.of(
                            new Follows(outsider(CANDIDACY, candidate)),
                            new Begins(outsider(APPROACH, candidate)));
            case CommunityEvent.CandidateDeclined(_, var candidate, _) ->
                    List.of(
                            new Ends(outsider(CANDIDACY, candidate)),
                            new Ends(outsider(APPROACH, candidate)));
            case CommunityEvent.JoinRequested(_, var candidate, _) ->
                    List.of(new Begins(outsider(JOIN_REQUEST, candidate)));
            case CommunityEvent.JoinRequestDeclined(_, var candidate, _) ->
                    List.of(new Ends(outsider(JOIN_REQUEST, candidate)));
            case CommunityEvent.SeatVacated(_, var seat, _) ->
                    List.of(new Begins(Thing.of(VACANCY, seat)));
            case CommunityEvent.SeatFilled(_, var seat, _) ->
                    List.of(new Ends(Thing.of(VACANCY, seat)));
            case CommunityEvent.ProfileChanged _,
                    CommunityEvent.ExpectationRecorded _,
                    CommunityEvent.MotivationRecorded _,
                    CommunityEvent.CommitmentGiven _,
                    CommunityEvent.ReturnExpectationRecorded _,
                    CommunityEvent.HoursReported _ ->
                    List.of();
        };
    }

    private static List<Boundary> roles(CommunityEvent.Roles event) {
        return switch (event) {
            case CommunityEvent.RoleAssigned(_, var person, _, var role) ->
                    List.of(new Follows(ALL), new Begins(role(person, role)));
            case CommunityEvent.RoleEnded(_, var person, var role, _) ->
                    role == Role.MODERATOR
                            ? List.of(new Ends(role(person, role)), new Ends(nomination(person)))
                            : List.of(new Ends(role(person, role)));
            case CommunityEvent.RoleHandedOver _ -> List.of();
            case CommunityEvent.ModeratorNominated(_, var nominee, _, _) ->
                    List.of(new Begins(nomination(nominee)));
            case CommunityEvent.ModeratorAccepted(_, var nominee, _) ->
                    List.of(new Follows(nomination(nominee)));
            case CommunityEvent.ModeratorObjectedTo(_, var nominee, _, _) ->
                    List.of(new Follows(nomination(nominee)));
            case CommunityEvent.ModeratorConfirmed(_, var nominee) ->
                    List.of(new Follows(nomination(nominee)));
        };
    }

    private static List<Boundary> agreements(CommunityEvent.Agreements event) {
        return switch (event) {
            case CommunityEvent.PrinciplesAgreed(_, var principles, _) ->
                    principles.stream()
                            .<Boundary>map(text -> new Begins(Thing.of(PRINCIPLE, text)))
                            .toList();
            case CommunityEvent.PrincipleAmended(_, var principle, var amended, _, _) ->
                    List.of(
                            new Ends(Thing.of(PRINCIPLE, principle)),
                            new Begins(Thing.of(PRINCIPLE, amended)));
            case CommunityEvent.PrincipleStrainNoted(_, var principle, _, _) ->
                    List.of(new Follows(Thing.of(PRINCIPLE, principle)));
            case CommunityEvent.OpennessAgreed _,
                    CommunityEvent.CommunicationAgreed _,
                    CommunityEvent.MattersKeptApart _,
                    CommunityEvent.InterestDeclared _,
                    CommunityEvent.SharedVisionAdopted _ ->
                    List.of();
        };
    }

    private static List<Boundary> direction(CommunityEvent.Direction event) {
        return switch (event) {
            case CommunityEvent.ThemeChosen(_, var theme, _, _) ->
                    List.of(new Begins(Thing.of(THEME, theme)));
            case CommunityEvent.ThemeDropped(_, var theme, _, _) ->
                    List.of(new Ends(Thing.of(THEME, theme)));
            case CommunityEvent.GoalSet(_, var goal, _) ->
                    List.of(new Begins(Thing.of(GOAL, goal)));
            case CommunityEvent.GoalBroadened(_, var goal, var broadened, _, _) ->
                    List.of(
                            new Follows(Thing.of(GOAL, goal)),
                            new Begins(Thing.of(GOAL, broadened)));
            case CommunityEvent.DecisionTaken taken ->
                    List.of(new Begins(Thing.of(DECISION, taken.decision())));
            case CommunityEvent.DecisionRevised revised ->
                    List.of(new Follows(Thing.of(DECISION, revised.decision())));
            case CommunityEvent.ThemeProposed _,
                    CommunityEvent.LearningGoalSet _,
                    CommunityEvent.LearningQuestionRaised _,
                    CommunityEvent.ProposalMade _,
                    CommunityEvent.ObjectionRaised _ ->
                    List.of();
        };
    }

    private static Thing role(PersonId person, Role role) {
        return Thing.of(ROLE, person.value(), role.name());
    }

    private static Thing nomination(PersonId nominee) {
        return Thing.of(NOMINATION, nominee);
    }

    private static Thing outsider(Thing.Kind kind, Outsider outsider) {
        return outsider.person() == null
                ? Thing.of(kind, outsider.label())
                : Thing.of(kind, outsider.label(), Objects.toString(outsider.person()));
    }
}
