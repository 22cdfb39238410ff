package nl.noaber.query.contacts;

import java.util.List;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.RoleTenures;
import org.jspecify.annotations.Nullable;

/** What is known of contact between people, and of the core group. */
public sealed interface ContactRow {

    /** Every role of one person, to say who were facilitators. */
    record Member(RoleTenures tenures) implements ContactRow {}

    /** A plenary session; {@code held} once somebody opened it or was there. */
    record Plenary(String title, @Nullable EventRef held) implements ContactRow {}

    /** People were in contact. */
    record Met(PersonId initiatedBy, List<PersonId> people, EventRef at) implements ContactRow {
        public Met {
            people = List.copyOf(people);
        }
    }

    /** Somebody contributed to a session or was its host. */
    record Did(PersonId person, EventRef at) implements ContactRow {}

    /** A core group. */
    record Core(GroupId group, String name, EventRef formed, @Nullable EventRef end)
            implements ContactRow {}

    /** Somebody in a core group. */
    record InCore(GroupId group, PersonId person, EventRef since, @Nullable EventRef until)
            implements ContactRow {
        /** Whether they were certainly in it then; from the first day until before the last. */
        boolean surely(OccurredOn then) {
            return since.until(until).certainlyContains(then);
        }

        InCore ended(EventRef end) {
            return until == null ? new InCore(group, person, since, end) : this;
        }
    }
}
