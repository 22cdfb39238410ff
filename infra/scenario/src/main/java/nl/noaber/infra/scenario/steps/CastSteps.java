package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.infra.scenario.hellendoorn.Cast;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Origin;

/** Registers organisations and people, and declares their hats. */
record CastSteps(StepCollector steps) {

    void write(Cast cast) {
        LocalDate day = FuzzyDate.parse(cast.on()).from();
        // The person who records for others is registered first.
        steps.add(
                "person/" + StepCollector.FACILITATOR,
                day,
                StepCollector.FACILITATOR,
                StepCollector.FACILITATOR,
                "/people",
                registration(steps.person(StepCollector.FACILITATOR), cast.on()),
                "person:" + StepCollector.FACILITATOR,
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
            steps.add(
                    "organisation/" + each.id(),
                    day,
                    StepCollector.FACILITATOR,
                    StepCollector.FACILITATOR,
                    "/organisations",
                    new RequestBody()
                            .with("label", each.label())
                            .with("partyType", each.partyType().name())
                            .with("sector", each.sector())
                            .on(on)
                            .from(each.origin()),
                    "organisation:" + each.id(),
                    null);
        }
        for (var each : people) {
            if (!each.id().equals(StepCollector.FACILITATOR)) {
                steps.add(
                        "person/" + each.id(),
                        day,
                        each.account() == null ? StepCollector.FACILITATOR : each.id(),
                        StepCollector.FACILITATOR,
                        "/people",
                        registration(each, on),
                        "person:" + each.id(),
                        null);
            }
            if (each.organisation() != null) {
                steps.add(
                        "person/" + each.id() + "/affiliation",
                        day,
                        each.id(),
                        StepCollector.FACILITATOR,
                        "/people/{person:" + each.id() + "}/affiliations",
                        new RequestBody()
                                .with("organisation", "{organisation:" + each.organisation() + "}")
                                .with("position", each.position())
                                .on(on)
                                .from(each.origin()),
                        null,
                        null);
            }
        }
    }

    private static RequestBody registration(Cast.Person person, String on) {
        RequestBody body =
                new RequestBody().with("label", person.id()).on(on).from(person.origin());
        if (person.account() != null) {
            body.node().put("self", true);
        }
        return body;
    }

    /** Declares the hats, none before the day on which the person is known. */
    void hats(Cast.Person person, LocalDate known) {
        for (var hat : person.hatsDeclared()) {
            LocalDate from = FuzzyDate.parse(hat.from()).from();
            steps.add(
                    "person/" + person.id() + "/hat/" + hat.hat(),
                    from.isBefore(known) ? known : from,
                    person.id(),
                    StepCollector.FACILITATOR,
                    "/people/{person:" + person.id() + "}/hats",
                    new RequestBody()
                            .with("hat", hat.hat())
                            .with("category", hat.category().name())
                            .on(hat.from())
                            .from(Origin.SYNTHETIC),
                    null,
                    null);
        }
    }
}
