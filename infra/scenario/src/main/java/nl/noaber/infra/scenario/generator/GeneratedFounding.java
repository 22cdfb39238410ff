package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import nl.noaber.infra.scenario.steps.Profiles;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import org.jspecify.annotations.Nullable;

/** How a generated community begins: from its proposal to the roles given at its start. */
record GeneratedFounding(StepCollector steps, String prefix, Profiles profiles, LocalDate start) {

    /**
     * @param limit how many may take part
     * @param broker who runs the marketplace, if there is one
     */
    void write(String name, int limit, @Nullable String broker) {
        String address = "/communities/{community}";
        steps.add(
                prefix + "propose",
                start,
                StepCollector.FACILITATOR,
                StepCollector.FACILITATOR,
                "/communities",
                CommunityGenerator.body(start)
                        .with("name", name)
                        .with("issue", "What neighbours of " + name + " owe each other")
                        .with("initiatorType", "RESIDENTS")
                        .with("profile", profiles.of(StepCollector.FACILITATOR)),
                "community",
                null);
        asInitiator("suitability", address + "/suitability", suitable());
        asInitiator(
                "limit",
                address + "/size-limit",
                CommunityGenerator.body(start)
                        .with("limit", limit)
                        .with("reason", "All who were asked"));
        asInitiator(
                "term",
                address + "/term",
                CommunityGenerator.body(start)
                        .with("from", "2015-02-01")
                        .with("until", "2016-12-31"));
        asInitiator(
                "support",
                address + "/support",
                CommunityGenerator.body(start).with("support", "One facilitator"));
        asInitiator("start", address + "/start", CommunityGenerator.body(start));
        asInitiator(
                "facilitator", address + "/roles", role(StepCollector.FACILITATOR, "FACILITATOR"));
        asInitiator(
                "researcher", address + "/roles", role(GeneratedStudy.RESEARCHER, "RESEARCHER"));
        if (broker != null) {
            asInitiator("broker", address + "/roles", role(broker, "BROKER"));
        }
    }

    private RequestBody suitable() {
        return CommunityGenerator.body(start)
                .with("complexIssue", true)
                .with("concreteBottleneck", false)
                .with("bigConflict", false)
                .with("instantSolutionWanted", false);
    }

    private RequestBody role(String label, String role) {
        return CommunityGenerator.body(start)
                .with("person", "{person:" + label + "}")
                .with("profile", profiles.of(label))
                .with("role", role);
    }

    private void asInitiator(String path, String post, RequestBody body) {
        steps.add(prefix + path, start, post, body.with("actingAs", "role:INITIATOR"));
    }
}
