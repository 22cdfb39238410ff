package nl.noaber.command.contact;

import java.util.List;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The commands to a contact. */
sealed interface ContactCommand extends StreamCommand {
    ContactId contact();

    @Override
    default ContactId stream() {
        return contact();
    }

    record MakeContact(
            ContactId contact,
            CommunityId community,
            PersonId initiatedBy,
            List<PersonId> people,
            ContactMode mode,
            @Nullable String topic,
            Envelope envelope)
            implements ContactCommand {
        public MakeContact {
            people = List.copyOf(people);
        }
    }

    /** An event that is only recorded. */
    record RecordEvent(ContactEvent event, Envelope envelope) implements ContactCommand {
        @Override
        public ContactId contact() {
            return event.contact();
        }
    }
}
