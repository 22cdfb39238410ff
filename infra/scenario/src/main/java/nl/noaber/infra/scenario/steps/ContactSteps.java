package nl.noaber.infra.scenario.steps;

import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.Contacts;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import tools.jackson.databind.node.ArrayNode;

/** Turns contacts between the meetings into steps. */
record ContactSteps(StepCollector steps) {

    void write(Contacts contacts) {
        int number = 0;
        for (var contact : contacts.contacts()) {
            ArrayNode people = Json.MAPPER.createArrayNode();
            people.add("{person:" + contact.initiatedBy() + "}");
            contact.with().forEach(each -> people.add("{person:" + each + "}"));
            steps.add(
                    "contact/%03d".formatted(++number),
                    FuzzyDate.parse(contact.on()).from(),
                    contact.initiatedBy(),
                    StepCollector.FACILITATOR,
                    "/contacts",
                    new RequestBody()
                            .with("community", "{community}")
                            .with("people", people)
                            .with("initiatedBy", "{person:" + contact.initiatedBy() + "}")
                            .with("mode", contact.mode().name())
                            .with("topic", contact.topic())
                            .on(contact.on())
                            .from(contacts.origin()),
                    null,
                    null);
        }
    }
}
