package nl.noaber.command.request;

import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every body may contain beside its own; see {@code docs/api.md} for the defaults.
 */
public record CommandMetadata(
        @Nullable OccurredOn occurredOn,
        @Nullable ActingAs actingAs,
        @Nullable PersonId actor,
        @Nullable OrganisationId onBehalfOf,
        @Nullable Visibility visibility,
        @Nullable Provenance provenance,
        @Nullable String sourceRef,
        @Nullable EventId causedBy,
        @Nullable Long expectedVersion) {}
