package nl.noaber.kernel.contact;

import java.util.List;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What happens between people outside the sessions. */
public sealed interface ContactEvent extends DomainEvent {
    ContactId contact();

    CommunityId community();

    /**
     * People were in contact: «één-tweetjes» (S0:1121).
     *
     * @param initiatedBy who took the first step; one of {@code people}
     * @param people two or more, no one twice
     */
    record ContactMade(
            @Made ContactId contact,
            CommunityId community,
            PersonId initiatedBy,
            List<PersonId> people,
            ContactMode mode,
            @Nullable String topic)
            implements ContactEvent {
        public ContactMade {
            people = List.copyOf(people);
        }
    }

    /** Somebody who had missed something was informed about it. */
    record CatchUpHeld(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            PersonId with,
            String topic)
            implements ContactEvent, Recordable {}

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
            implements ContactEvent, Recordable {}

    /** Somebody brought others in touch with people of their own network. */
    record OwnNetworkShared(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            Outsider shared,
            String purpose)
            implements ContactEvent, Recordable {}

    /** Somebody asked for help where all could hear. */
    record HelpAskedPublicly(
            @Made ContactId contact, CommunityId community, PersonId person, String question)
            implements ContactEvent, Recordable {}

    /** Somebody helped another. */
    record HelpGiven(
            @Made ContactId contact,
            CommunityId community,
            PersonId person,
            PersonId to,
            String help)
            implements ContactEvent, Recordable {}
}
