package nl.noaber.infra.scenario.hellendoorn;

import java.util.List;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.person.HatCategory;
import org.jspecify.annotations.Nullable;

/** The people and organisations of the scenario, by role labels, never names. */
public record Cast(
        String about,
        Origin origin,
        String on,
        List<Organisation> organisations,
        List<Person> people) {

    public record Organisation(
            String id, String label, PartyType partyType, String sector, Origin origin) {}

    /**
     * One person.
     *
     * @param sector given where the person belongs to no organisation, as is the party type
     * @param account the persona that acts as this person, if any
     */
    public record Person(
            String id,
            String position,
            Origin origin,
            @Nullable String organisation,
            @Nullable String sector,
            @Nullable PartyType partyType,
            @Nullable String account,
            @Nullable List<Hat> hats) {

        public List<Hat> hatsDeclared() {
            return hats == null ? List.of() : hats;
        }
    }

    public record Hat(String hat, HatCategory category, String from) {}
}
