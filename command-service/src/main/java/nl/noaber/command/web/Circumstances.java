package nl.noaber.command.web;

import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What every body may say beside its own fields; see {@code docs/api.md} for the defaults. */
public record Circumstances(
        @Nullable OccurredOn occurredOn,
        @Nullable ActingAs actingAs,
        @Nullable PersonId actor,
        @Nullable OrganisationId onBehalfOf,
        @Nullable Visibility visibility,
        @Nullable Provenance provenance,
        @Nullable String sourceRef,
        @Nullable EventId causedBy,
        @Nullable Long expectedVersion) {}
