package nl.noaber.infra.scenario.steps;

import java.util.Map;
import nl.noaber.infra.scenario.hellendoorn.Cast;
import tools.jackson.databind.node.ObjectNode;

/** Builds the profile of a person in a community: label, sector, party type and organisation. */
public record Profiles(
        Map<String, Cast.Person> people, Map<String, Cast.Organisation> organisations) {

    public ObjectNode of(String label) {
        Cast.Person person = people.get(label);
        if (person == null) {
            throw new IllegalStateException("Nobody is called " + label);
        }
        Cast.Organisation organisation =
                person.organisation() == null ? null : organisations.get(person.organisation());
        var profile = new RequestBody().with("label", label);
        if (organisation != null) {
            return profile.with("sector", organisation.sector())
                    .with("partyType", organisation.partyType().name())
                    .with("organisation", "{organisation:" + organisation.id() + "}")
                    .node();
        }
        if (person.sector() == null || person.partyType() == null) {
            throw new IllegalStateException(label + " has neither organisation nor sector");
        }
        return profile.with("sector", person.sector())
                .with("partyType", person.partyType().name())
                .node();
    }
}
