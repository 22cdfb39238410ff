package nl.noaber.command.lookup;

import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.id.PersonId;

/** Finds a registered person. */
@FunctionalInterface
public interface PersonLookup {
    Optional<? extends PersonState> find(PersonId person);

    /** One state of a person. */
    @FunctionalInterface
    interface PersonState {
        /** The hats of the person with their periods, retired ones included. */
        List<Membership.Hat> hats();
    }

    /** Whether the person is registered. */
    default boolean isRegistered(PersonId person) {
        return find(person).isPresent();
    }

    /** The roles of a person in one state of a community, and the person's hats. */
    default Membership membership(CommunityLookup.CommunityState community, PersonId person) {
        return new Membership(
                community.tenuresOf(person), find(person).map(PersonState::hats).orElse(List.of()));
    }
}
