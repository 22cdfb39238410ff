package nl.noaber.query.roles;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.RoleTenures;
import org.jspecify.annotations.Nullable;

/** The rows of roles and hats. */
public sealed interface RoleRow {

    /** Every role of one person. */
    record Member(RoleTenures tenures) implements RoleRow {}

    /** A role that went from one to another. */
    record HandedOver(Role role, PersonId from, PersonId to, String reason, EventRef at)
            implements RoleRow {}

    /**
     * How somebody became moderator, or did not (rule H2).
     *
     * @param voices what participants said of it, the latest last
     */
    record Candidacy(
            PersonId nominee,
            PersonId nominatedBy,
            EventRef nominated,
            List<Voice> voices,
            @Nullable EventRef confirmed)
            implements RoleRow {
        public Candidacy {
            voices = List.copyOf(voices);
        }

        Candidacy with(Voice voice) {
            var more = new ArrayList<>(voices);
            more.add(voice);
            return new Candidacy(nominee, nominatedBy, nominated, more, confirmed);
        }

        Candidacy confirmed(EventRef at) {
            return new Candidacy(nominee, nominatedBy, nominated, voices, at);
        }
    }

    /** What one participant said of a nominee. */
    record Voice(PersonId person, boolean accepts, @Nullable String reason, EventRef at) {}

    /** Somebody put one hat or role off and another on. */
    record Switch(SessionId session, PersonId person, ActingAs from, ActingAs to, EventRef at)
            implements RoleRow {}

    /** Somebody spoke or decided from a hat or role. */
    record Use(PersonId person, ActingAs as, EventRef at) implements RoleRow {}
}
