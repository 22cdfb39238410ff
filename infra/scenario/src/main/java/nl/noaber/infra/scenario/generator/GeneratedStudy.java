package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.StepCollector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Generates a study: consents, interviews, findings, a consent withdrawn. */
record GeneratedStudy(
        StepCollector steps, String prefix, RandomMetadata metadata, List<String> people) {

    static final String RESEARCHER = "researcher-01";
    static final String REGISTRAR = "registrar-01";

    private static final String HERE = "/communities/{community}";

    /**
     * @param contacts what the contacts are called, in order
     */
    void write(List<String> contacts) {
        research(
                "open",
                1,
                HERE + "/studies",
                CommunityGenerator.body(day(1))
                        .with("title", "Who asks whom")
                        .with("question", "Do neighbours ask more when they know more doors?"),
                "study");
        for (String who : people) {
            if (metadata.random().nextInt(3) > 0) {
                by("study/consent/" + who, 2, who, "/studies/{study}/consents", covering());
            }
        }
        by("study/consent/last", 3, people.getFirst(), "/studies/{study}/consents", covering());
        research(
                "finding",
                400,
                "/studies/{study}/records/finding-recorded",
                CommunityGenerator.body(day(400))
                        .with("text", "They do")
                        .with("restsOn", GeneratedCourse.events(contacts.subList(0, 1))),
                null);
        by(
                "study/withdrawn",
                430,
                people.getFirst(),
                "/studies/{study}/consents/withdraw",
                CommunityGenerator.body(day(430)).with("reason", "It was enough"));
        research(
                "close",
                690,
                "/studies/{study}/close",
                CommunityGenerator.body(day(690)).with("summary", "They do"),
                null);
        steps.add(
                prefix + "study/note",
                day(691),
                REGISTRAR,
                REGISTRAR,
                HERE + "/audit-notes",
                CommunityGenerator.body(day(691)).with("text", "One withdrew"),
                null,
                null);
    }

    private RequestBody covering() {
        ArrayNode covers = Json.MAPPER.createArrayNode().add("OBSERVATION").add("EXPORT");
        return new RequestBody().from(Origin.SYNTHETIC).with("covers", covers);
    }

    private void research(
            String path, int days, String post, RequestBody body, @Nullable String names) {
        steps.add(
                prefix + "study/" + path,
                day(days),
                RESEARCHER,
                RESEARCHER,
                post,
                body.with("actingAs", "role:RESEARCHER"),
                names,
                null);
    }

    private void by(String path, int days, String who, String post, RequestBody body) {
        steps.add(
                prefix + path,
                day(days),
                who,
                StepCollector.FACILITATOR,
                post,
                body.on(day(days).toString()),
                null,
                null);
    }

    private LocalDate day(int days) {
        return metadata.start().plusDays(days);
    }
}
