package nl.noaber.command.lookup;

import java.util.Objects;
import java.util.Optional;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Finds a recorded event by its id. An event never changes, so it may be read outside its stream.
 */
@FunctionalInterface
public interface EventLookup {
    Optional<RecordedEvent> find(EventId event);

    /**
     * An event that a command may name. Any other event is answered like an absent one.
     *
     * @param by the envelope of the command
     */
    default Optional<RecordedEvent> findVisible(
            EventId event, @Nullable CommunityId community, Envelope by) {
        return find(event).filter(found -> mayName(found, community, by));
    }

    /**
     * Whether a command may name an event: it belongs to this community, or to none if there is
     * none, and the command's actor or account may see it.
     *
     * @param by the envelope of the command
     */
    default boolean mayName(RecordedEvent event, @Nullable CommunityId community, Envelope by) {
        return Objects.equals(community, event.envelope().community())
                && (maySee(event, by.actor())
                        || maySee(event, PersonId.ofAccount(by.recordedBy())));
    }

    /** Whether a person belonged to the groups that an event names when it happened. */
    default boolean isInItsGroups(RecordedEvent event, PersonId person) {
        return false;
    }

    private boolean maySee(RecordedEvent event, PersonId person) {
        Envelope envelope = event.envelope();
        return !envelope.visibility().isNarrowerThan(Visibility.COMMUNITY)
                || person.equals(envelope.actor())
                || person.equals(PersonId.ofAccount(envelope.recordedBy()))
                || (envelope.visibility() == Visibility.GROUP && isInItsGroups(event, person));
    }
}
