package nl.noaber.query.visibility;

import java.util.LinkedHashSet;
import java.util.List;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Who an event was recorded for, and who may see it whatever its visibility.
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
                        ? EventReferences.of(event.event(), GroupId.class).stream()
                                .distinct()
                                .toList()
                        : List.of(),
                event.event() instanceof OversightEvent said ? about(said) : null);
    }

    private static @Nullable EventId about(OversightEvent said) {
        return switch (said) {
            case OversightEvent.CorrectionRecorded e -> e.corrected();
            case OversightEvent.VisibilityReleased e -> e.released();
            case OversightEvent.EventAttributed e -> e.attributed();
            case OversightEvent.AuditNoteRecorded e -> e.about();
            case OversightEvent.SignalAcknowledged e -> e.raisedBy();
            case OversightEvent.SignalDismissed e -> e.raisedBy();
        };
    }
}
