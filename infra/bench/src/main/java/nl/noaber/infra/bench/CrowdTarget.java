package nl.noaber.infra.bench;

import java.util.List;
import java.util.UUID;
import nl.noaber.infra.scenario.client.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The community that an attack is about: the largest one of the attacking account. */
final class CrowdTarget {

    private static final int TEXT = 10_000;

    private final Api api;
    private final String persona;
    private final String community;

    private CrowdTarget(Api api, String persona, String community) {
        this.api = api;
        this.persona = persona;
        this.community = community;
    }

    static CrowdTarget of(Api api, String persona) {
        String largest = "";
        int most = -1;
        for (JsonNode each : api.ask(persona, "/communities").path("communities")) {
            if (each.path("size").intValue() > most) {
                most = each.path("size").intValue();
                largest = each.path("community").stringValue();
            }
        }
        if (largest.isEmpty()) {
            throw new IllegalStateException(persona + " belongs to no community");
        }
        return new CrowdTarget(api, persona, largest);
    }

    /** Records lessons of 10,000 characters, and waits until they can be read. */
    int recordLessons(int number) {
        long last = 0;
        for (int i = 0; i < number; i++) {
            var body = JsonMapper.shared().createObjectNode();
            body.put("community", community);
            body.put("text", "x".repeat(TEXT));
            switch (api.command(persona, "/lessons", UUID.randomUUID(), body)) {
                case Api.Outcome.Accepted(var answer) -> last = answer.commit();
                case Api.Outcome.Rejected(var refusal) -> {
                    throw new IllegalStateException("A lesson was refused: " + refusal);
                }
            }
        }
        api.ask(persona, "/communities?minCommit=" + last);
        return number;
    }

    /** The questions of the attack, in the order in which its callers take them. */
    List<String> questions() {
        String of = "/communities/" + community;
        return List.of(
                of + "/learning",
                of + "/learning",
                of + "/network?mode=two",
                of + "/network?mode=one&asOf=2012-01-01",
                of + "/network?mode=two&asOf=2011-06-30",
                of + "/centrality",
                of + "/learning?asOf=2030-01-01",
                of + "/decisions?asOf=2012-01-01");
    }
}
