package nl.noaber.query.people;

import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.person.HatCategory;
import org.jspecify.annotations.Nullable;

/** What is known about one person. */
public sealed interface PersonRow {

    /** The person is known by this label. */
    record Known(String label, OccurredOn since, EventId event) implements PersonRow {}

    /** A hat, worn until it was retired. */
    record Hat(
            String hat,
            HatCategory category,
            OccurredOn since,
            EventId event,
            @Nullable OccurredOn until,
            @Nullable EventId endedBy)
            implements PersonRow {}

    /** A position in an organisation. */
    record Affiliation(
            OrganisationId organisation,
            String position,
            OccurredOn since,
            EventId event,
            @Nullable OccurredOn until,
            @Nullable EventId endedBy)
            implements PersonRow {}
}
