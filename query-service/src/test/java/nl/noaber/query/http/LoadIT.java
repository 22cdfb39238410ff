package nl.noaber.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RunningQueryService;
import nl.noaber.query.projection.WorkMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One account that asks for all it can get hurts no other, on a real service with a large history.
 * Siblings: the doors of the command-service have the same limits of requests.
 */
@Tag("fault:A1")
@Tag("fault:A3")
class LoadIT {

    private static final String HOME = "community-1";
    private static final int LESSONS = 300;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static RunningQueryService running;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        running =
                new RunningQueryService(
                        folder,
                        "--noaber.limits.requests.at-once=8",
                        "--noaber.limits.queries.page=200KB",
                        "--noaber.limits.queries.answer=500KB",
                        "--noaber.limits.queries.memory=16MB");
        running.publish(story());
    }

    private static List<RecordedEvent> story() {
        var story = new HistoryBuilder(HOME);
        PersonId writer = PersonId.ofAccount("writer");
        story.proposed("2009-12-01", writer);
        story.holds("2009-12-01", writer, Role.FACILITATOR);
        story.joined("2009-12-10", PersonId.ofAccount("reader"), "church");
        for (int i = 0; i < LESSONS; i++) {
            story.record(
                    HistoryBuilder.day("2010-02-10"),
                    new LearningEvent.LessonDrawn(
                            new LearningId(NameUuid.of(NameUuid.DNS, "lesson-" + i).toString()),
                            story.community(),
                            writer,
                            null,
                            "a".repeat(10_000)));
        }
        return story.events();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aLargeJournalIsReadPageByPage() throws Exception {
        Set<String> entries = new HashSet<>();
        int pages = 0;
        String address = "/communities/" + HOME + "/learning";
        while (!address.isEmpty()) {
            HttpResponse<String> answer = running.get(address, "writer");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body().length()).isLessThan(500_000);
            for (JsonNode page : RunningQueryService.json(answer).path("pages")) {
                assertThat(entries.add(page.path("entry").stringValue())).isTrue();
            }
            pages++;
            Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            address = next.matches() ? next.group(1) : "";
        }
        assertThat(entries).hasSize(LESSONS);
        assertThat(pages).isBetween(10, 20);
    }

    @Test
    void theEventsHaveTheSameLink() throws Exception {
        HttpResponse<String> first =
                running.get(
                        "/communities/" + HOME + "/audit?limit=2&type=learning.lesson-drawn",
                        "writer");
        Matcher next = NEXT.matcher(first.headers().firstValue("Link").orElse(""));
        assertThat(next.matches()).isTrue();
        assertThat(next.group(1))
                .endsWith("after=" + RunningQueryService.json(first).path("next").longValue());
        assertThat(running.get(next.group(1), "writer").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerWithTooManyBytesIsAProblemDocument() throws Exception {
        HttpResponse<String> answer =
                running.get("/communities/" + HOME + "/audit?limit=200", "writer");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(RunningQueryService.json(answer).path("type").stringValue())
                .isEqualTo("urn:noaber:problem:answer-too-large");
    }

    @Test
    void oneAccountThatAsksForMuchAtOnceIsHeldBackAndTheOthersAreServed() throws Exception {
        String greedy = running.tokens.of("writer");
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 40; i++) {
            asked.add(
                    RunningQueryService.HTTP.sendAsync(
                            running.request(
                                            "/communities/" + HOME + "/learning?asOf=2011-01-01",
                                            greedy)
                                    .build(),
                            BodyHandlers.ofString()));
        }
        assertThat(running.get("/people/me", "reader").statusCode()).isEqualTo(200);
        assertThat(running.with("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        Set<Integer> statuses = new HashSet<>();
        for (var each : asked) {
            HttpResponse<String> answer = each.join();
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(RunningQueryService.json(answer).path("type").stringValue())
                        .isEqualTo("urn:noaber:problem:too-many-requests");
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 429);
        assertThat(running.service.getBean(WorkMemory.class).held()).isZero();
    }
}
