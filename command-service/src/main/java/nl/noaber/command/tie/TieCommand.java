package nl.noaber.command.tie;

import java.util.List;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.tie.ContactMode;
import nl.noaber.kernel.tie.TieEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a tie. */
sealed interface TieCommand {
    ContactId contact();

    Envelope envelope();

    @TargetAggregateIdentifier
    default String target() {
        return contact().value();
    }

    record MakeContact(
            ContactId contact,
            CommunityId community,
            PersonId initiatedBy,
            List<PersonId> people,
            ContactMode mode,
            @Nullable String topic,
            Envelope envelope)
            implements TieCommand {
        public MakeContact {
            people = List.copyOf(people);
        }
    }

    /** Something that is only recorded. */
    record Tell(TieEvent event, Envelope envelope) implements TieCommand {
        @Override
        public ContactId contact() {
            return event.contact();
        }
    }
}
