package nl.noaber.infra.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a generated community begins: from its proposal to the roles given at its start. */
record GeneratedFounding(Steps steps, String prefix, Profiles profiles, LocalDate start) {

    /**
     * @param limit how many may take part
     * @param broker who runs the marketplace, if there is one
     */
    void write(String name, int limit, @Nullable String broker) {
        String door = "/communities/{community}";
        steps.tell(
                prefix + "propose",
                start,
                Steps.FACILITATOR,
                Steps.FACILITATOR,
                "/communities",
                Generated.body(start)
                        .with("name", name)
                        .with("issue", "What neighbours of " + name + " owe each other")
                        .with("initiatorType", "RESIDENTS")
                        .with("profile", profiles.of(Steps.FACILITATOR)),
                "community",
                null);
        asInitiator("suitability", door + "/suitability", suitable());
        asInitiator(
                "limit",
                door + "/size-limit",
                Generated.body(start).with("limit", limit).with("reason", "All who were asked"));
        asInitiator(
                "term",
                door + "/term",
                Generated.body(start).with("from", "2015-02-01").with("until", "2016-12-31"));
        asInitiator(
                "support",
                door + "/support",
                Generated.body(start).with("support", "One facilitator"));
        asInitiator("start", door + "/start", Generated.body(start));
        asInitiator("facilitator", door + "/roles", role(Steps.FACILITATOR, "FACILITATOR"));
        asInitiator("researcher", door + "/roles", role(GeneratedStudy.RESEARCHER, "RESEARCHER"));
        if (broker != null) {
            asInitiator("broker", door + "/roles", role(broker, "BROKER"));
        }
    }

    private Body suitable() {
        return Generated.body(start)
                .with("complexIssue", true)
                .with("concreteBottleneck", false)
                .with("bigConflict", false)
                .with("instantSolutionWanted", false);
    }

    private Body role(String label, String role) {
        return Generated.body(start)
                .with("person", "{person:" + label + "}")
                .with("profile", profiles.of(label))
                .with("role", role);
    }

    private void asInitiator(String path, String post, Body body) {
        steps.tell(prefix + path, start, post, body.with("actingAs", "role:INITIATOR"));
    }
}
