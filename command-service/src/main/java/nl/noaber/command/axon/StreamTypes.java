package nl.noaber.command.axon;

import java.util.Map;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.AuditNoteId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.id.StudyId;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Which type of stream each type of id names. */
public final class StreamTypes {
    private static final Map<Class<? extends Identifier>, String> TYPES =
            Map.ofEntries(
                    Map.entry(PersonId.class, "person"),
                    Map.entry(OrganisationId.class, "organisation"),
                    Map.entry(CommunityId.class, "community"),
                    Map.entry(GroupId.class, "group"),
                    Map.entry(SessionId.class, "session"),
                    Map.entry(ContactId.class, "tie"),
                    Map.entry(MarketplaceId.class, "marketplace"),
                    Map.entry(LearningId.class, "learning"),
                    Map.entry(StudyId.class, "study"),
                    Map.entry(CorrectionId.class, "oversight"),
                    Map.entry(SignalId.class, "oversight"),
                    Map.entry(ReleaseId.class, "oversight"),
                    Map.entry(AttributionId.class, "oversight"),
                    Map.entry(AuditNoteId.class, "oversight"));

    private StreamTypes() {}

    /**
     * Whether an id names an existing stream of another type. Axon cannot load such a stream: no
     * handler takes its events.
     */
    public static boolean isOfAnother(Identifier id, EventStorageEngine events) {
        var stream = events.readEvents(id.value());
        return stream.hasNext() && !stream.next().getType().equals(TYPES.get(id.getClass()));
    }
}
