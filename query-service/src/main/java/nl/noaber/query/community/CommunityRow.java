package nl.noaber.query.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of the overview of a community. */
public sealed interface CommunityRow {

    /** Something that holds until it is said otherwise. */
    record Fact(String value, OccurredOn on, EventId event) implements CommunityRow {

        /** Whether it was said of a time surely later than {@code other}. */
        boolean isLaterThan(OccurredOn other) {
            return on.from().isAfter(other.to());
        }
    }

    /**
     * A phase that began.
     *
     * @param reason if one was said
     */
    record Phase(String name, @Nullable String reason, EventRef since) implements CommunityRow {}

    /**
     * An intended term; the newest one holds.
     *
     * @param reason why it was extended; none for the first
     */
    record Term(LocalDate from, LocalDate until, @Nullable String reason, EventRef agreed)
            implements CommunityRow {}

    /** A community that came of this one. */
    record Descendant(Relation relation, CommunityId community, String reason, EventRef since)
            implements CommunityRow {

        /** How it came of it. */
        public enum Relation {
            SPAWNED,
            CONTINUED_AS
        }
    }

    /** How often something happened. */
    record Count(int number) implements CommunityRow {}

    /** A person with every role ever held here. */
    record Member(PersonId person, Profile profile, List<Tenure> tenures) implements CommunityRow {
        public Member {
            tenures = List.copyOf(tenures);
        }

        Member with(Tenure tenure) {
            var more = new ArrayList<>(tenures);
            more.add(tenure);
            return new Member(person, profile, more);
        }

        Member ended(Role role, OccurredOn on, EventId by) {
            return new Member(
                    person,
                    profile,
                    tenures.stream()
                            .map(t -> t.role() == role && t.held() ? t.ended(on, by) : t)
                            .toList());
        }

        /** Whether the role is held at the end of the history. */
        public boolean holds(Role role) {
            return tenures.stream().anyMatch(t -> t.role() == role && t.held());
        }
    }

    /** A role held from one event until another. */
    record Tenure(
            Role role,
            OccurredOn since,
            EventId event,
            @Nullable OccurredOn until,
            @Nullable EventId endedBy) {

        public boolean held() {
            return endedBy == null;
        }

        Tenure ended(OccurredOn on, EventId by) {
            return new Tenure(role, since, event, on, by);
        }
    }
}
