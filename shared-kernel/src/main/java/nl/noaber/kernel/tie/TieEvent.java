package nl.noaber.kernel.tie;

import java.util.List;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What happens between people outside the sessions. */
public sealed interface TieEvent extends DomainEvent {
    ContactId contact();

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
}
