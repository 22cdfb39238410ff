package nl.noaber.kernel.tie;

import java.util.List;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.Made;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What happens between people outside the sessions. */
public sealed interface TieEvent extends DomainEvent {
    ContactId contact();

    CommunityId community();

    /**
     * People were in contact: «één-tweetjes» (S0:1121).
     *
     * @param initiatedBy who took the first step; one of {@code people}
     * @param people two or more, no one twice
     */
    record ContactMade(
            ContactId contact,
            CommunityId community,
            PersonId initiatedBy,
            List<PersonId> people,
            ContactMode mode,
            @Nullable String topic)
            implements TieEvent {
        public ContactMade {
            people = List.copyOf(people);
        }
    }

    /** Somebody who had missed something was told about it. */
    record CatchUpHeld(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            PersonId with,
            String topic)
            implements TieEvent, Recordable {}

    /**
     * Somebody said how they stand to another.
     *
     * @param knownBefore whether they knew each other before the community
     */
    record TieReported(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            PersonId to,
            boolean knownBefore,
            String text)
            implements TieEvent, Recordable {}

    /** Somebody brought others in touch with people of their own network. */
    record OwnNetworkShared(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            Outsider shared,
            String purpose)
            implements TieEvent, Recordable {}

    /** Somebody asked for help where all could hear. */
    record HelpAskedPublicly(
            @Made ContactId contact, CommunityId community, PersonId person, String question)
            implements TieEvent, Recordable {}

    /** Somebody helped another. */
    record HelpGiven(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            PersonId to,
            String help)
            implements TieEvent, Recordable {}
}
