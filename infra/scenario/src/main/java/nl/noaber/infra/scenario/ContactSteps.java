package nl.noaber.infra.scenario;

import tools.jackson.databind.node.ArrayNode;

/** Turns contacts between the meetings into steps. */
record ContactSteps(Steps steps) {

    void write(Contacts contacts) {
        int number = 0;
        for (var contact : contacts.contacts()) {
            ArrayNode people = Hellendoorn.JSON.createArrayNode();
            people.add("{person:" + contact.initiatedBy() + "}");
            contact.with().forEach(each -> people.add("{person:" + each + "}"));
            steps.tell(
                    "contact/%03d".formatted(++number),
                    When.parse(contact.on()).from(),
                    contact.initiatedBy(),
                    Steps.FACILITATOR,
                    "/contacts",
                    new Body()
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
