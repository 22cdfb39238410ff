package nl.noaber.kernel.community;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What happens in the life of one learning community. */
public sealed interface CommunityEvent extends DomainEvent {
    CommunityId community();

    /** From the first idea to the end and what comes after it. */
    sealed interface Life extends CommunityEvent {}

    /** Who is asked, joins, expects what, leaves. */
    sealed interface People extends CommunityEvent {}

    /** Who does what for the community. */
    sealed interface Roles extends CommunityEvent {}

    /** How people deal with each other. */
    sealed interface Agreements extends CommunityEvent {}

    /** Where it goes, and who decided so. */
    sealed interface Direction extends CommunityEvent {}

    /** What it costs and who contributes. */
    sealed interface Means extends CommunityEvent {}

    /** Somebody proposes a community around an issue. */
    record Proposed(
            CommunityId community,
            String name,
            String issue,
            PersonId initiator,
            Profile initiatorProfile,
            InitiatorType initiatorType)
            implements Life {}

    /** The shared issue was put into words. */
    record IssueFramed(CommunityId community, String issue) implements Life {}

    /** The suitability check was answered (rule H8). */
    record SuitabilityAssessed(
            CommunityId community,
            boolean complexIssue,
            boolean concreteBottleneck,
            boolean bigConflict,
            boolean instantSolutionWanted)
            implements Life {
        /** Whether the answers advise a learning community. */
        public boolean favourable() {
            return complexIssue && !concreteBottleneck && !bigConflict && !instantSolutionWanted;
        }
    }

    /** The community goes on although the check advised otherwise. */
    record SuitabilityAdviceOverruled(CommunityId community, String reason) implements Life {}

    /**
     * The maximum number of participants was agreed (rule H7).
     *
     * @param limit 1 or more
     */
    record SizeLimitAgreed(CommunityId community, int limit, String reason) implements Life {}

    /** The intended term was agreed. */
    record TermAgreed(CommunityId community, LocalDate from, LocalDate until) implements Life {}

    /** What support the community gets was agreed. */
    record SupportAgreed(CommunityId community, String support) implements Life {}

    /** The community started. */
    record Started(CommunityId community) implements Life {}

    /** Another phase began, such as the one in which the doors open. */
    record PhaseEntered(CommunityId community, String phase, @Nullable String reason)
            implements Life, Recordable {}

    /** It goes on longer than was intended. */
    record Extended(CommunityId community, LocalDate until, String reason)
            implements Life, Recordable {}

    /** Another community grew out of it. */
    record Spawned(CommunityId community, CommunityId spawned, String reason) implements Life {}

    /** What it was goes on in another community. */
    record ContinuedAs(CommunityId community, CommunityId successor, String reason)
            implements Life {}

    /** The community was closed on purpose (rule H5). */
    record Closed(CommunityId community, String reason, String whatFollows) implements Life {}

    /** What was closed goes on after all: people join, meet and decide again (rule H5). */
    record Reopened(CommunityId community, String reason) implements Life {}

    /** Somebody was named as a possible participant. */
    record CandidateNominated(
            CommunityId community, Outsider candidate, PersonId person, String reason)
            implements People, Recordable {}

    /** A candidate was asked. */
    record CandidateApproached(
            CommunityId community, Outsider candidate, PersonId person, Approach approach)
            implements People, Recordable {}

    /** A candidate said no. */
    record CandidateDeclined(CommunityId community, Outsider candidate, String reason)
            implements People, Recordable {}

    /** Somebody asked to join. */
    record JoinRequested(CommunityId community, Outsider candidate, String motivation)
            implements People, Recordable {}

    /** A request to join was refused. */
    record JoinRequestDeclined(CommunityId community, Outsider candidate, String reason)
            implements People, Recordable {}

    /** Somebody said what they expect of it. */
    record ExpectationRecorded(CommunityId community, PersonId person, String text)
            implements People, Recordable {}

    /** Somebody said why they take part. */
    record MotivationRecorded(CommunityId community, PersonId person, String text)
            implements People, Recordable {}

    /**
     * Somebody said what they will put in.
     *
     * @param hoursPerMonth 0 or more, if it was said
     */
    record CommitmentGiven(
            CommunityId community, PersonId person, String text, @Nullable Integer hoursPerMonth)
            implements People, Recordable {
        public CommitmentGiven {
            notNegative("hoursPerMonth", hoursPerMonth);
        }
    }

    /** Somebody said what they hope to get back. */
    record ReturnExpectationRecorded(CommunityId community, PersonId person, String text)
            implements People, Recordable {}

    /** Somebody joined as participant. */
    record ParticipantJoined(CommunityId community, PersonId person, Profile profile)
            implements People {}

    /** The label, sector, kind of party or organisation of a person became another. */
    record ProfileChanged(CommunityId community, PersonId person, Profile profile)
            implements People {}

    /** A participant left. */
    record ParticipantLeft(CommunityId community, PersonId person, String reason)
            implements People {}

    /** A place that belongs to a party or perspective became empty. */
    record SeatVacated(CommunityId community, String seat, String reason)
            implements People, Recordable {}

    /** Such a place was taken again. */
    record SeatFilled(CommunityId community, String seat, PersonId occupant)
            implements People, Recordable {}

    /**
     * Somebody said how much time it took.
     *
     * @param hours 0 or more
     */
    record HoursReported(
            CommunityId community, PersonId person, int hours, LocalDate from, LocalDate until)
            implements People, Recordable {
        public HoursReported {
            notNegative("hours", hours);
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("'until' lies before 'from'");
            }
        }
    }

    /** Somebody took on a role other than participant. */
    record RoleAssigned(CommunityId community, PersonId person, Profile profile, Role role)
            implements Roles {}

    /** Somebody laid down a role. */
    record RoleEnded(CommunityId community, PersonId person, Role role, String reason)
            implements Roles {}

    /** A role went from one to another; that the one ended and the other began stands beside it. */
    record RoleHandedOver(
            CommunityId community, Role role, PersonId person, PersonId successor, String reason)
            implements Roles {}

    /** Somebody was put forward as moderator (rule H2). */
    record ModeratorNominated(
            CommunityId community, PersonId nominee, Profile profile, PersonId person)
            implements Roles {}

    /** A participant accepts a nominee; an objection made before no longer stands. */
    record ModeratorAccepted(CommunityId community, PersonId nominee, PersonId person)
            implements Roles {}

    /** A participant objects to a nominee or moderator. */
    record ModeratorObjectedTo(
            CommunityId community, PersonId nominee, PersonId person, String reason)
            implements Roles {}

    /** A nominee whom everybody accepts became moderator; the role itself stands beside it. */
    record ModeratorConfirmed(CommunityId community, PersonId nominee) implements Roles {}

    /** Principles of working together were agreed. */
    record PrinciplesAgreed(CommunityId community, List<String> principles, Basis basis)
            implements Agreements, DecidedTogether {
        public PrinciplesAgreed {
            principles = someOf("principles", principles);
        }
    }

    /** One principle was put otherwise. */
    record PrincipleAmended(
            CommunityId community, String principle, String amended, String reason, Basis basis)
            implements Agreements, DecidedTogether {}

    /** A principle was seen to strain in practice. */
    record PrincipleStrainNoted(
            CommunityId community, String principle, PersonId person, String text)
            implements Agreements, Recordable {}

    /**
     * How open it is was agreed; it may change with time (rule H11).
     *
     * @param widest the widest circle that may see what is recorded from then on
     */
    record OpennessAgreed(CommunityId community, Visibility widest, String reason, Basis basis)
            implements Agreements, DecidedTogether {}

    /** It was agreed how the outside is informed. */
    record CommunicationAgreed(CommunityId community, String text, Basis basis)
            implements Agreements, DecidedTogether {}

    /** What it does not decide about, because it is decided elsewhere (rule H12). */
    record MattersKeptApart(CommunityId community, List<String> matters, String reason, Basis basis)
            implements Agreements, DecidedTogether {
        public MattersKeptApart {
            matters = List.copyOf(matters);
        }
    }

    /** Somebody said which interest of their own is at stake. */
    record InterestDeclared(CommunityId community, PersonId person, String interest)
            implements Agreements, Recordable {}

    /** A shared vision was recognised, such as «Geven en Geven» (S0:983). */
    record SharedVisionAdopted(CommunityId community, String vision, Basis basis)
            implements Agreements, DecidedTogether {}

    /** Somebody proposed a theme. */
    record ThemeProposed(CommunityId community, String theme, PersonId person)
            implements Direction, Recordable {}

    /** A theme was chosen. */
    record ThemeChosen(CommunityId community, String theme, String reason, Basis basis)
            implements Direction, DecidedTogether {}

    /** A theme was let go. */
    record ThemeDropped(CommunityId community, String theme, String reason, Basis basis)
            implements Direction, DecidedTogether {}

    /** A goal was set. */
    record GoalSet(CommunityId community, String goal, Basis basis)
            implements Direction, DecidedTogether {}

    /** A goal became wider. */
    record GoalBroadened(
            CommunityId community, String goal, String broadened, String reason, Basis basis)
            implements Direction, DecidedTogether {}

    /** What one wants to learn was set. */
    record LearningGoalSet(CommunityId community, String goal, Basis basis)
            implements Direction, DecidedTogether {}

    /** Somebody raised a question to learn from. */
    record LearningQuestionRaised(CommunityId community, PersonId person, String question)
            implements Direction, Recordable {}

    /** Somebody proposed something to decide on. */
    record ProposalMade(CommunityId community, PersonId person, String matter, String text)
            implements Direction, Recordable {}

    /**
     * Somebody objected.
     *
     * @param against the proposal, choice or decision objected to
     */
    record ObjectionRaised(CommunityId community, EventId against, PersonId person, String text)
            implements Direction {}

    /**
     * The participants decided.
     *
     * @param matter what it is about
     * @param ground why
     * @param present who decided, each in a declared hat
     * @param followsFrom earlier events it follows from
     */
    record DecisionTaken(
            CommunityId community,
            @Made DecisionId decision,
            String matter,
            String text,
            String ground,
            Basis basis,
            List<Presence> present,
            List<EventId> followsFrom)
            implements Direction, DecidedTogether {
        public DecisionTaken {
            present = someOf("present", present);
            followsFrom = List.copyOf(followsFrom);
        }
    }

    /** A decision was put otherwise, or taken back. */
    record DecisionRevised(
            CommunityId community,
            DecisionId decision,
            String text,
            String reason,
            Basis basis,
            List<Presence> present,
            List<EventId> followsFrom)
            implements Direction, DecidedTogether {
        public DecisionRevised {
            present = someOf("present", present);
            followsFrom = List.copyOf(followsFrom);
        }
    }

    /**
     * Somebody outside or inside gave money.
     *
     * @param amount if it is known; of Hellendoorn it is known who paid and not how much (S0:1175)
     */
    record FundingContributed(
            CommunityId community, Outsider funder, @Nullable Money amount, String purpose)
            implements Means, Recordable {}

    /** Something was paid for. */
    record CostRecorded(CommunityId community, String item, Money amount)
            implements Means, Recordable {}

    /** Somebody gave something other than money. */
    record InKindContributionRecorded(
            CommunityId community, Outsider giver, String what, @Nullable Money estimate)
            implements Means, Recordable {}

    private static void notNegative(String name, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("'" + name + "' is 0 or more");
        }
    }

    private static <T> List<T> someOf(String name, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' holds one or more");
        }
        return List.copyOf(list);
    }
}
