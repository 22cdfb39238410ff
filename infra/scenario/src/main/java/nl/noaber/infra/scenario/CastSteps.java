package nl.noaber.infra.scenario;

import java.time.LocalDate;
import java.util.List;

/** Registers organisations and people, and declares their hats. */
record CastSteps(Steps steps) {

    void write(Cast cast) {
        LocalDate day = When.parse(cast.on()).from();
        // Whoever records for others has to be known first.
        steps.tell(
                "person/" + Steps.FACILITATOR,
                day,
                Steps.FACILITATOR,
                Steps.FACILITATOR,
                "/people",
                registration(steps.person(Steps.FACILITATOR), cast.on()),
                "person:" + Steps.FACILITATOR,
                null);
        write(cast.organisations(), cast.people(), cast.on(), day);
        cast.people().forEach(person -> hats(person, day));
    }

    void write(
            List<Cast.Organisation> organisations,
            List<Cast.Person> people,
            String on,
            LocalDate day) {
        for (var each : organisations) {
            steps.tell(
                    "organisation/" + each.id(),
                    day,
                    Steps.FACILITATOR,
                    Steps.FACILITATOR,
                    "/organisations",
                    new Body()
                            .with("label", each.label())
                            .with("partyType", each.partyType().name())
                            .with("sector", each.sector())
                            .on(on)
                            .from(each.origin()),
                    "organisation:" + each.id(),
                    null);
        }
        for (var each : people) {
            if (!each.id().equals(Steps.FACILITATOR)) {
                steps.tell(
                        "person/" + each.id(),
                        day,
                        each.account() == null ? Steps.FACILITATOR : each.id(),
                        Steps.FACILITATOR,
                        "/people",
                        registration(each, on),
                        "person:" + each.id(),
                        null);
            }
            if (each.organisation() != null) {
                steps.tell(
                        "person/" + each.id() + "/affiliation",
                        day,
                        each.id(),
                        Steps.FACILITATOR,
                        "/people/{person:" + each.id() + "}/affiliations",
                        new Body()
                                .with("organisation", "{organisation:" + each.organisation() + "}")
                                .with("position", each.position())
                                .on(on)
                                .from(each.origin()),
                        null,
                        null);
            }
        }
    }

    private static Body registration(Cast.Person person, String on) {
        Body body = new Body().with("label", person.id()).on(on).from(person.origin());
        if (person.account() != null) {
            body.node().put("self", true);
        }
        return body;
    }

    /** Declares the hats, none before the day on which the person is known. */
    void hats(Cast.Person person, LocalDate known) {
        for (var hat : person.hatsDeclared()) {
            LocalDate from = When.parse(hat.from()).from();
            steps.tell(
                    "person/" + person.id() + "/hat/" + hat.hat(),
                    from.isBefore(known) ? known : from,
                    person.id(),
                    Steps.FACILITATOR,
                    "/people/{person:" + person.id() + "}/hats",
                    new Body()
                            .with("hat", hat.hat())
                            .with("category", hat.category().name())
                            .on(hat.from())
                            .from(Origin.SYNTHETIC),
                    null,
                    null);
        }
    }
}
