package nl.noaber.kernel.event;

import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries beside its own facts. Number, version, recorded time and the event's id
 * are given by the log itself and stand in {@link RecordedEvent}.
 *
 * @param community the community it belongs to; none for people and organisations
 * @param occurredOn valid time
 * @param recordedBy account that recorded it (the token's subject)
 * @param actor the person who did it; differs from the account's person where somebody recorded it
 *     for another
 * @param actingAs the hat or role the actor acted in
 * @param onBehalfOf the organisation the actor spoke for, if any
 * @param sourceRef passage of a source document such as {@code S0:704}
 * @param correlation what belongs together: the first event of the chain
 * @param causation the event that led to this one
 */
public record Envelope(
        @Nullable CommunityId community,
        OccurredOn occurredOn,
        String recordedBy,
        PersonId actor,
        ActingAs actingAs,
        @Nullable OrganisationId onBehalfOf,
        Visibility visibility,
        Provenance provenance,
        @Nullable String sourceRef,
        @Nullable EventId correlation,
        @Nullable EventId causation) {

    /** The same envelope with another valid time, as a correction demands. */
    public Envelope redated(OccurredOn corrected) {
        return new Envelope(
                community,
                corrected,
                recordedBy,
                actor,
                actingAs,
                onBehalfOf,
                visibility,
                provenance,
                sourceRef,
                correlation,
                causation);
    }

    /** The same envelope in another capacity, where the actor did not say in which. */
    public Envelope actingAs(ActingAs capacity) {
        return new Envelope(
                community,
                occurredOn,
                recordedBy,
                actor,
                capacity,
                onBehalfOf,
                visibility,
                provenance,
                sourceRef,
                correlation,
                causation);
    }

    /** The same envelope of the community that it founds. */
    public Envelope in(CommunityId founded) {
        return new Envelope(
                founded,
                occurredOn,
                recordedBy,
                actor,
                actingAs,
                onBehalfOf,
                visibility,
                provenance,
                sourceRef,
                correlation,
                causation);
    }
}
