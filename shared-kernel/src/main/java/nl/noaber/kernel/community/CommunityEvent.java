package nl.noaber.kernel.community;

import java.time.LocalDate;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** What happens in the life of one learning community. */
public sealed interface CommunityEvent extends DomainEvent {
    CommunityId community();

    /** Somebody proposes a community around an issue. */
    record Proposed(
            CommunityId community,
            String name,
            String issue,
            PersonId initiator,
            Profile initiatorProfile,
            InitiatorType initiatorType)
            implements CommunityEvent {}

    /** The shared issue was put into words. */
    record IssueFramed(CommunityId community, String issue) implements CommunityEvent {}

    /** The suitability check was answered (rule H8). */
    record SuitabilityAssessed(
            CommunityId community,
            boolean complexIssue,
            boolean concreteBottleneck,
            boolean bigConflict,
            boolean instantSolutionWanted)
            implements CommunityEvent {
        /** Whether the answers advise a learning community. */
        public boolean favourable() {
            return complexIssue && !concreteBottleneck && !bigConflict && !instantSolutionWanted;
        }
    }

    /** The community goes on although the check advised otherwise. */
    record SuitabilityAdviceOverruled(CommunityId community, String reason)
            implements CommunityEvent {}

    /**
     * The maximum number of participants was agreed (rule H7).
     *
     * @param limit 1 or more
     */
    record SizeLimitAgreed(CommunityId community, int limit, String reason)
            implements CommunityEvent {}

    /** The intended term was agreed. */
    record TermAgreed(CommunityId community, LocalDate from, LocalDate until)
            implements CommunityEvent {}

    /** What support the community gets was agreed. */
    record SupportAgreed(CommunityId community, String support) implements CommunityEvent {}

    /** The community started. */
    record Started(CommunityId community) implements CommunityEvent {}

    /** Somebody joined as participant. */
    record ParticipantJoined(CommunityId community, PersonId person, Profile profile)
            implements CommunityEvent {}

    /** A participant left. */
    record ParticipantLeft(CommunityId community, PersonId person, String reason)
            implements CommunityEvent {}

    /** Somebody took on a role other than participant. */
    record RoleAssigned(CommunityId community, PersonId person, Profile profile, Role role)
            implements CommunityEvent {}

    /** Somebody laid down a role. */
    record RoleEnded(CommunityId community, PersonId person, Role role, String reason)
            implements CommunityEvent {}

    /** The community was closed on purpose (rule H5). */
    record Closed(CommunityId community, String reason, String whatFollows)
            implements CommunityEvent {}
}
