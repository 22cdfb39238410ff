package nl.noaber.query.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * For whose eyes an event was told, and who has a right to it whatever the circle.
 *
 * @param own who did it, who recorded it, and whose own history it belongs to
 * @param groups the groups it names; none where it does not say which
 * @param about the earlier event it speaks about, which it must not give away
 */
public record EventAudience(
        EventId event,
        Visibility visibility,
        OccurredOn on,
        PersonId actor,
        List<PersonId> own,
        List<GroupId> groups,
        @Nullable EventId about) {

    /** Signals that may be about one person: what is said of them is no more for all than they. */
    public static final Set<String> OF_ONE_PERSON = Set.of("W7", "W9");

    public EventAudience {
        own = List.copyOf(own);
        groups = List.copyOf(groups);
    }

    static EventAudience of(RecordedEvent event) {
        Envelope envelope = event.envelope();
        var own = new LinkedHashSet<PersonId>();
        own.add(envelope.actor());
        own.add(PersonId.ofAccount(envelope.recordedBy()));
        if (event.streamType().equals("person")) {
            own.add(new PersonId(event.streamId()));
        }
        return new EventAudience(
                event.id(),
                envelope.visibility(),
                envelope.occurredOn(),
                envelope.actor(),
                List.copyOf(own),
                envelope.visibility() == Visibility.GROUP
                        ? List.copyOf(ReferencedIds.of(event.event(), GroupId.class))
                        : List.of(),
                event.event() instanceof OversightEvent said ? about(said) : null);
    }

    /** Whether it says something of a signal that may be about one person (finding F13). */
    static boolean isOfOnePerson(DomainEvent event) {
        return event instanceof OversightEvent.OnSignal said
                && OF_ONE_PERSON.contains(
                        switch (said) {
                            case OversightEvent.SignalAcknowledged e -> e.rule();
                            case OversightEvent.SignalDismissed e -> e.rule();
                        });
    }

    private static @Nullable EventId about(OversightEvent said) {
        return switch (said) {
            case OversightEvent.CorrectionRecorded e -> e.corrected();
            case OversightEvent.VisibilityReleased e -> e.released();
            case OversightEvent.AuditNoteRecorded e -> e.about();
            case OversightEvent.SignalAcknowledged e -> e.raisedBy();
            case OversightEvent.SignalDismissed e -> e.raisedBy();
        };
    }
}
