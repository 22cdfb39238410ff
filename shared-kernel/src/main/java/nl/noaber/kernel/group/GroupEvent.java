package nl.noaber.kernel.group;

import java.util.List;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;

/** What happens to one group. */
public sealed interface GroupEvent extends DomainEvent {
    GroupId group();

    /** From its forming to its dissolving. */
    sealed interface Life extends GroupEvent {}

    /** What it is asked, what it advises, what comes of it. */
    sealed interface Advice extends GroupEvent {}

    /** A group was formed. */
    record Formed(@Made GroupId group, CommunityId community, GroupKind kind, String name)
            implements Life {}

    /**
     * What the group may do was set.
     *
     * @param notOurs matters outside its mandate (rule H12)
     */
    record MandateSet(GroupId group, String mandate, List<String> notOurs)
            implements Life, Recordable {
        public MandateSet {
            notOurs = List.copyOf(notOurs);
        }
    }

    /** Somebody became a member. */
    record MemberAdded(GroupId group, PersonId person) implements Life {}

    /** Somebody is no longer a member. */
    record MemberRemoved(GroupId group, PersonId person, String reason) implements Life {}

    /** The group ended on purpose (rule H5). */
    record Dissolved(GroupId group, String reason, String whatFollows) implements Life {}

    /** The group was asked for advice. */
    record AdviceRequested(
            GroupId group, @Made AdviceId advice, String matter, PersonId person, String question)
            implements Advice {}

    /** The group gave the advice it was asked for (rule H14). */
    record AdviceGiven(
            GroupId group, AdviceId advice, PersonId person, String wording, String addressee)
            implements Advice {}

    /**
     * The addressee adopted or declined an advice, and said why (rule H14).
     *
     * @param answeredBy role label of who answered; often nobody of the community
     */
    record AdviceAnswered(
            GroupId group, AdviceId advice, String answeredBy, boolean adopted, String reason)
            implements Advice {}

    /** What was done with an advice that was adopted. */
    record AdviceFollowedUp(GroupId group, AdviceId advice, String text) implements Advice {}

    /** What the group found was put in the words of those who need it. */
    record OutcomeTranslated(GroupId group, PersonId person, String audience, String text)
            implements Advice, Recordable {}
}
