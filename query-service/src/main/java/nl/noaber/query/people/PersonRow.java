package nl.noaber.query.people;

import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of one person. */
public sealed interface PersonRow {

    /** The label the person is known by, since when and by which event. */
    record PersonDetails(String label, EventRef since) implements PersonRow {}

    /** A hat, worn from when it was declared until it was retired. */
    record Hat(String hat, HatCategory category, EventRef since, @Nullable EventRef until)
            implements PersonRow {
        Hat retired(EventRef at) {
            return until == null ? new Hat(hat, category, since, at) : this;
        }
    }

    /** A position in an organisation, from when until when. */
    record Affiliation(
            OrganisationId organisation, String position, EventRef since, @Nullable EventRef until)
            implements PersonRow {
        Affiliation ended(EventRef at) {
            return until == null ? new Affiliation(organisation, position, since, at) : this;
        }
    }

    /** What the person said of how they learn or work with others. */
    record Trait(Kind kind, String text, EventRef at) implements PersonRow {

        /** What it is about. */
        public enum Kind {
            LEARNING_STYLE,
            TEAM_ROLE
        }
    }
}
